"""Short stories in German, French and Spanish, written for the tests, with who says what in them.

Each: language, how the speaker is told, the story with a paragraph a line, and for each quote its first words with the
name that a reader should be shown; None where the story names nobody or leaves open whom it means.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """One story."""

    language: str
    form: str
    story: str
    said: tuple[tuple[str, str | None], ...]


CASES = (
    # -- German
    Case(
        "de",
        "follows",
        "„Die Brücke bleibt gesperrt“, sagte Jochen Riedmüller am Montag.",
        (("Die Br", "Jochen Riedmüller"),),
    ),
    Case(
        "de",
        "follows",
        "„Wir fangen im Mai an“, kündigte Bürgermeisterin Karin Oberlack an.",
        (("Wir fa", "Karin Oberlack"),),
    ),
    Case(
        "de",
        "follows",
        "„Das Wasser steigt nicht mehr“, so Feuerwehrchef Bernd Tiemann.",
        (("Das Wa", "Bernd Tiemann"),),
    ),
    Case(
        "de",
        "follows",
        "„Die Kasse ist leer“, sagte die Vorsitzende des Vereins, Petra Holzapfel, am Abend in Lübeck.",
        (("Die Ka", "Petra Holzapfel"),),
    ),
    Case(
        "de",
        "nominal",
        "„Wir haben niemanden gesehen“, sagte ein Sprecher der Polizei in Bremen.",
        (("Wir ha", "ein Sprecher der Polizei"),),
    ),
    Case(
        "de",
        "nominal",
        "„Ich habe nur geschlafen“, erzählte der Fahrer des Busses später.",
        (("Ich ha", "der Fahrer des Busses"),),
    ),
    Case("de", "fronted", "Jochen Riedmüller sagte: „Die Brücke bleibt gesperrt.“", (("Die Br", "Jochen Riedmüller"),)),
    Case(
        "de",
        "fronted",
        "Am Montag sagte Jochen Riedmüller in Potsdam: „Die Brücke bleibt gesperrt.“",
        (("Die Br", "Jochen Riedmüller"),),
    ),
    Case(
        "de",
        "fronted",
        "In Hamburg hat Karin Oberlack am Dienstag gesagt: „Der Deich hält, und er wird halten.“",
        (("Der De", "Karin Oberlack"),),
    ),
    Case(
        "de",
        "fronted",
        "Karin Oberlack, die seit 2011 die Stadt führt, sagte: „Der Deich hält, und er wird halten.“",
        (("Der De", "Karin Oberlack"),),
    ),
    Case(
        "de",
        "mixed",
        "Landrat Bernd Tiemann nannte den Plan der Stadt „völlig aus der Luft gegriffen“.",
        (("völlig", "Bernd Tiemann"),),
    ),
    Case(
        "de",
        "mixed",
        "Eine Sprecherin des Amtes in Potsdam bestätigte, dass der Antrag „in guten Händen“ sei.",
        (("in gut", "eine Sprecherin des Amtes in Potsdam"),),
    ),
    Case(
        "de",
        "pronoun",
        "Im Rat sprach auch Karin Oberlack über die Brücke. „Wir bauen eine neue“, sagte sie.",
        (("Wir ba", "Karin Oberlack"),),
    ),
    Case(
        "de",
        "pronoun",
        "Der Förster Bernd Tiemann zeigte Petra Holzapfel die Bäume. „Die hier sind krank“, sagte er.",
        (("Die hi", "Bernd Tiemann"),),
    ),
    Case(
        "de",
        "pronoun",
        "Frau Szabolcsi kam mit Herrn Nwosu in den Saal. „Der Zug fährt nicht“, sagte sie.",
        (("Der Zu", "Szabolcsi"),),
    ),
    Case(
        "de",
        "pronoun left open",
        "Jochen Riedmüller traf Bernd Tiemann im Hafen. „Das Schiff ist weg“, sagte sie.",
        (("Das Sc", None),),
    ),
    Case(
        "de",
        "pronoun left open",
        "Am Tisch saßen neben Karin Oberlack auch Petra Holzapfel und Ute Brandes. „Das war ein Fehler“, sagte sie.",
        (("Das wa", None),),
    ),
    Case(
        "de",
        "pronoun left open",
        "Die Fähre kam zu spät. „Ich friere seit einer Stunde“, sagte er.",
        (("Ich fr", None),),
    ),
    Case(
        "de",
        "goes on",
        "„Ich habe Angst vor der Nacht“, sagte Ute Brandes. „Aber ich bleibe, bis der Regen aufhört.“",
        (("Ich ha", "Ute Brandes"),),
    ),
    Case(
        "de",
        "split",
        "„Ich habe Angst“, sagte Ute Brandes, „aber ich bleibe.“",
        (("Ich ha", "Ute Brandes"),),
    ),
    Case(
        "de",
        "nobody",
        "„Wer hat die Glocken gehört? Niemand hat sie gehört.“\nIn Potsdam blieb es am Abend ruhig.",
        (("Wer ha", None),),
    ),
    Case(
        "de",
        "nobody",
        "„Betreten auf eigene Gefahr und nur bei Tag“ heißt es auf einem Schild am Freibad von Neudorf.",
        (("Betret", None),),
    ),
    Case(
        "de",
        "name within the quote",
        "„Der Jochen hat immer gelogen“, sagte Riedmüller. Gemeint war der Bruder von Ute Riedmüller.",
        (("Der Jo", "Riedmüller"),),
    ),
    Case(
        "de",
        "something intervenes",
        "„Der Deich hält bis Ostern“, sagte Karin Oberlack. Im Saal lachte Bernd Tiemann laut.\n"
        "„Das glaubt hier kein Mensch mehr.“",
        (("Der De", "Karin Oberlack"), ("Das gl", None)),
    ),
    # -- French
    Case(
        "fr",
        "follows",
        "« Le pont reste fermé », a déclaré lundi Mathilde Kerguelen.",
        (("Le pon", "Mathilde Kerguelen"),),
    ),
    Case(
        "fr",
        "follows",
        "« On recommence en mai », explique le maire de Vannes, Yannick Le Bihan.",
        (("On rec", "Yannick Le Bihan"),),
    ),
    Case(
        "fr",
        "follows",
        "« La digue tiendra », assure la ministre Odile Ferrand devant la presse.",
        (("La dig", "Odile Ferrand"),),
    ),
    Case(
        "fr",
        "nominal",
        "« Nous n’avons vu personne », a indiqué un porte-parole de la gendarmerie du Morbihan.",
        (("Nous n", "un porte-parole de la gendarmerie du Morbihan"),),
    ),
    Case(
        "fr",
        "fronted",
        "Mathilde Kerguelen a déclaré : « Le pont restera fermé jusqu’en mai. »",
        (("Le pon", "Mathilde Kerguelen"),),
    ),
    Case(
        "fr",
        "fronted",
        "Dans le Morbihan, Yannick Le Bihan a expliqué : « Le pont restera fermé. »",
        (("Le pon", "Yannick Le Bihan"),),
    ),
    Case(
        "fr",
        "mixed",
        "Le préfet Gérard Sauvel juge le projet « parfaitement inutile et beaucoup trop cher ».",
        (("parfai", "Gérard Sauvel"),),
    ),
    Case(
        "fr",
        "pronoun",
        "Odile Ferrand est venue jeudi à Lorient. « La digue tiendra encore dix ans », a-t-elle affirmé.",
        (("La dig", "Odile Ferrand"),),
    ),
    Case(
        "fr",
        "pronoun",
        "M. Sauvel a rencontré Mme Ferrand au port. « Le bateau est parti », a-t-il dit.",
        (("Le bat", "Sauvel"),),
    ),
    Case(
        "fr",
        "pronoun left open",
        "Gérard Sauvel et Yannick Le Bihan sont arrivés en retard. « C’est trop loin », s’est-il "
        "plaint, a-t-il ajouté.",
        (("C’est", None),),
    ),
    Case(
        "fr",
        "pronoun left open",
        "La pluie est tombée toute la nuit. « Je n’ai pas dormi », raconte-t-elle.",
        (("Je n’a", None),),
    ),
    Case(
        "fr",
        "two paragraphs",
        "« Les pêcheurs du Morbihan sont en colère », dit Gérard Sauvel.\n"
        "« Les oiseaux du Morbihan sont revenus », se réjouit-on à Vannes.",
        (("Les pê", "Gérard Sauvel"), ("Les oi", None)),
    ),
    Case(
        "fr",
        "two paragraphs",
        "Le port est vide. « Nous attendons depuis hier dans le Morbihan, et personne ne vient nous aider.\n"
        "« Le bateau ne viendra plus », selon Odile Ferrand.",
        (("Nous a", None), ("Le bat", "Odile Ferrand")),
    ),
    Case(
        "fr",
        "nobody",
        "« Fermé pour cause de tempête, revenez demain », peut-on lire sur la porte.",
        (("Fermé", None),),
    ),
    # -- Spanish
    Case("es", "follows", "«El puente sigue cerrado», dijo el lunes Nuria Balaguer.", (("El pue", "Nuria Balaguer"),)),
    Case(
        "es", "follows", "“Empezamos en mayo”, anunció el alcalde de Vigo, Ramiro Otero.", (("Empeza", "Ramiro Otero"),)
    ),
    Case(
        "es",
        "follows",
        "«El dique aguanta», ha explicado la ministra Pilar Quesada ante la prensa.",
        (("El diq", "Pilar Quesada"),),
    ),
    Case(
        "es",
        "nominal",
        "«No vimos a nadie», señaló una portavoz de la policía.",
        (("No vim", "una portavoz de la policía"),),
    ),
    Case(
        "es", "fronted", "Nuria Balaguer dijo: «El puente seguirá cerrado hasta mayo».", (("El pue", "Nuria Balaguer"),)
    ),
    Case(
        "es",
        "fronted",
        "En Vigo, Ramiro Otero aseguró que el plan es «un disparate de principio a fin».",
        (("un dis", "Ramiro Otero"),),
    ),
    Case(
        "es",
        "pronoun",
        "Pilar Quesada llegó el jueves al puerto. «El dique aguantará diez años», afirmó ella.",
        (("El diq", "Pilar Quesada"),),
    ),
    Case(
        "es",
        "pronoun left open",
        "Ramiro Otero habló con Tomás Belmonte. «El barco se fue», dijo ella.",
        (("El bar", None),),
    ),
    Case(
        "es",
        "no subject",
        "Ramiro Otero y Tomás Belmonte llegaron tarde. «Está demasiado lejos», dijo.",
        (("Está d", None),),
    ),
    Case("es", "nobody", "«Cerrado por temporal, vuelvan ustedes mañana», se lee en la puerta.", (("Cerrad", None),)),
    # -- more of each, written after the rules
    Case(
        "de",
        "follows",
        "„Wir zahlen keinen Cent“, betonte der Geschäftsführer der Reederei, Olaf Wiesinger, am Donnerstag.",
        (("Wir za", "Olaf Wiesinger"),),
    ),
    Case(
        "de",
        "follows",
        "„So geht es nicht weiter“, klagt Tischlermeisterin Wiebke Aldag aus Husum.",
        (("So geh", "Wiebke Aldag"),),
    ),
    Case(
        "de",
        "follows",
        "„Das ist ein guter Tag“, schrieb der SPD-Politiker Torben Yilmaz auf seiner Seite.",
        (("Das is", "Torben Yilmaz"),),
    ),
    Case("de", "follows", "„Ich gehe zu Fuß“, meinte Dr. Hölderle und lachte.", (("Ich ge", "Hölderle"),)),
    Case(
        "de", "follows", "„Wer soll das bezahlen?“, fragte die Opposition im Landtag.", (("Wer so", "die Opposition"),)
    ),
    Case(
        "de",
        "nominal",
        "„Das Dach war schon offen“, berichtet eine Nachbarin, die nicht genannt werden will.",
        (("Das Da", "eine Nachbarin"),),
    ),
    Case(
        "de",
        "fronted",
        "Nach dem Spiel sagte Trainer Heiko Lampert: „Wir waren einfach zu langsam.“",
        (("Wir wa", "Heiko Lampert"),),
    ),
    Case(
        "de",
        "fronted",
        "Der Wirt der Kneipe, ein Mann namens Kurt Eberle, erzählte: „Um elf war alles dunkel.“",
        (("Um elf", "der Wirt der Kneipe"),),
    ),
    Case(
        "de",
        "fronted",
        "Dem Sender sagte Wiesinger, man habe „alles Menschenmögliche“ getan.",
        (("alles ", "Wiesinger"),),
    ),
    Case(
        "de",
        "mixed",
        "Laut Torben Yilmaz ist das Gesetz „ein schlechter Witz auf Kosten der Armen“.",
        (("ein sc", "Torben Yilmaz"),),
    ),
    Case(
        "de",
        "mixed",
        "Die Ministerin Gesine Pohl sprach von einem „Tag der Schande“ für das ganze Land.",
        (("Tag de", "Gesine Pohl"),),
    ),
    Case("de", "mixed", "Kritiker nennen das Vorhaben „teuer und ganz und gar überflüssig“.", (("teuer ", None),)),
    Case(
        "de",
        "mixed",
        "Der Antrag, den die Fraktion „mit heißer Nadel gestrickt“ nannte, wurde vertagt.",
        (("mit he", None),),
    ),
    Case(
        "de",
        "pronoun",
        "Wiebke Aldag steht in ihrer Werkstatt. Sie sägt nicht mehr. „Mein Arm macht nicht mit“, sagt sie.",
        (("Mein A", "Wiebke Aldag"),),
    ),
    Case(
        "de",
        "pronoun",
        "Torben Yilmaz lief zum Ufer.\n„Da war nur Nebel“, erinnert er sich.",
        (("Da war", "Torben Yilmaz"),),
    ),
    Case(
        "de",
        "pronoun",
        "Gesine Pohl dankte ihrem Vorgänger Olaf Wiesinger. „Ohne ihn stünde hier nichts“, sagte sie.",
        (("Ohne i", "Gesine Pohl"),),
    ),
    Case(
        "de",
        "pronoun left open",
        "Die Köchin stellte den Topf auf den Tisch. Heiko Lampert aß zwei Teller. „Das reicht bis morgen“, sagte sie.",
        (("Das re", None),),
    ),
    Case(
        "de",
        "pronoun left open",
        "Kurt Eberle rief Olaf Wiesinger an. „Komm sofort her“, sagte er.",
        (("Komm s", None),),
    ),
    Case(
        "de",
        "several speak",
        "Gesine Pohl und Wiebke Aldag sind sich einig. „Wir machen das jetzt alle zusammen“, sagen sie.",
        (("Wir ma", None),),
    ),
    Case(
        "de",
        "follows",
        "„Die Polizei kam nach einer Stunde“, sagte Eberle der Zeitung. „Da war schon alles vorbei.“",
        (("Die Po", "Eberle"),),
    ),
    Case(
        "de",
        "name within the quote",
        "„Frau Pohl weiß, was sie tut“, sagte Heiko Lampert über die Ministerin.",
        (("Frau P", "Heiko Lampert"),),
    ),
    Case(
        "fr",
        "follows",
        "« Nous avons tout perdu », raconte Solange Picard, éleveuse à Guéret.",
        (("Nous a", "Solange Picard"),),
    ),
    Case(
        "fr",
        "follows",
        "« C’est une honte », s’est exclamé le député socialiste Bruno Marchetti.",
        (("C’est ", "Bruno Marchetti"),),
    ),
    Case(
        "fr",
        "follows",
        "« Rien n’est décidé », a répondu mardi soir la présidente de la région, Agnès Tourneur.",
        (("Rien n", "Agnès Tourneur"),),
    ),
    Case("fr", "nominal", "« Le train ne partira pas », a prévenu la direction.", (("Le tra", "la direction"),)),
    Case(
        "fr",
        "fronted",
        "Pour Bruno Marchetti, la réforme est « une erreur que nous paierons longtemps ».",
        (("une er", None),),
    ),
    Case(
        "fr",
        "fronted",
        "Le ministre de la Mer, Bruno Marchetti, a promis « une aide rapide et sans condition ».",
        (("une ai", "Bruno Marchetti"),),
    ),
    Case(
        "fr",
        "fronted",
        "Lundi, la maire de Guéret a annoncé : « L’école rouvrira demain matin. »",
        (("L’écol", "la maire de Guéret"),),
    ),
    Case(
        "fr",
        "pronoun",
        "Solange Picard montre la grange. « Tout était là », dit-elle. « Il ne reste que les murs. »",
        (("Tout é", "Solange Picard"),),
    ),
    Case(
        "fr",
        "pronoun",
        "Bruno Marchetti a salué Agnès Tourneur. « Elle a sauvé la région », a-t-il dit.",
        (("Elle a", "Bruno Marchetti"),),
    ),
    Case(
        "fr",
        "pronoun left open",
        "La pluie tombe sur Guéret. Le soir, Solange rentre. « Je suis fatiguée », souffle-t-elle.",
        (("Je sui", None),),
    ),
    Case("fr", "split", "« Je pars », dit Bruno Marchetti, « mais je reviendrai. »", (("Je par", "Bruno Marchetti"),)),
    Case(
        "es",
        "follows",
        "«No queda nada», cuenta Rosario Villalba, ganadera de Soria.",
        (("No que", "Rosario Villalba"),),
    ),
    Case(
        "es",
        "follows",
        "“Es una vergüenza”, escribió el diputado socialista Germán Arrieta en su cuenta.",
        (("Es una", "Germán Arrieta"),),
    ),
    Case(
        "es",
        "follows",
        "«Nada está decidido», respondió la presidenta de la región, Inés Tordera, el martes.",
        (("Nada e", "Inés Tordera"),),
    ),
    Case("es", "nominal", "«El tren no saldrá», advirtió la empresa.", (("El tre", "la empresa"),)),
    Case(
        "es",
        "fronted",
        "Según Germán Arrieta, la reforma es «un error que pagaremos durante años».",
        (("un err", "Germán Arrieta"),),
    ),
    Case(
        "es",
        "fronted",
        "El ministro de Pesca, Germán Arrieta, prometió «una ayuda rápida y sin condiciones».",
        (("una ay", "Germán Arrieta"),),
    ),
    Case(
        "es",
        "fronted",
        "El lunes la alcaldesa de Soria anunció: «La escuela abrirá mañana».",
        (("La esc", "la alcaldesa de Soria"),),
    ),
    Case(
        "es",
        "pronoun",
        "Rosario Villalba enseña el establo. «Todo estaba aquí», dice ella. «Solo quedan las paredes».",
        (("Todo e", "Rosario Villalba"),),
    ),
    Case("es", "no subject", "Inés Tordera habló con la prensa. «No habrá cortes de agua», dijo.", (("No hab", None),)),
    Case("es", "split", "«Me voy», dijo Germán Arrieta, «pero volveré».", (("Me voy", "Germán Arrieta"),)),
)
