"""Of whom a story tells."""

from __future__ import annotations

from newsreader.quotes.salience import SPEAKER, SUBJECT, Cast


def test_the_one_mentioned_last_is_the_most_salient_of_their_gender() -> None:
    cast = Cast()
    cast.named("e1", "Karl Brandt", "e1").mention(1, SUBJECT, 0)
    cast.named("e2", "Greta Holm", "e2").mention(3, SUBJECT, 50)
    cast.named("e3", "Peter Adler", "e3").mention(2, SUBJECT, 30)
    found = cast.most_salient("m", 4, SUBJECT, 80)
    assert found is not None
    assert found.name == "Peter Adler"


def test_salience_fades() -> None:
    person = Cast().named("e1", "Karl Brandt", "e1")
    person.mention(1, SPEAKER, 0)
    assert SPEAKER == person.now(1) > person.now(2) > person.now(9) > 0


def test_one_without_a_name_may_be_meant_by_a_pronoun_but_is_nobody_s_office() -> None:
    cast = Cast()
    cast.unnamed("a spokesman for the union", "spokesman").mention(1, SPEAKER, 0)
    found = cast.most_salient("m", 2, SUBJECT, 40)
    assert found is not None
    assert (found.name, found.entity_id) == ("a spokesman for the union", None)
    assert cast.described("minister", frozenset(), 2) is None


def test_a_pronoun_tells_the_gender_of_one_of_whom_nothing_else_does() -> None:
    cast = Cast()
    cast.named("e1", "Xan Oday", "e1").mention(1, SUBJECT, 0)
    found = cast.most_salient("f", 1, SUBJECT, 10)
    assert found is not None
    assert found.gender == "f"
    assert cast.most_salient("m", 2, SUBJECT, 20) is None
