"""Notices about accounts and subscriptions that hold none of the phrases by which most of them are told.

What gives them away is that they name a subscription, or ask the reader to do something about an account. Class words
such as "paywall" tell little: as often they mark the story behind it.
"""

from __future__ import annotations

from newsreader.cleaning.surface import Surface

SUBSCRIPTION = frozenset(
    """subscribe subscribed subscriber subscribers subscribing subscription subscriptions paywall login
    abonnement abonnements abonnent abonnenten abonné abonnés suscripción suscriptor suscriptores
    abbonamento abbonati assinatura assinante assinantes prenumeration prenumerant""".split()
)
ACCOUNT = SUBSCRIPTION | frozenset("access account membership password profile register unlock".split())
ASKS = frozenset(
    """already activate become cancel continue create enter forgot get have join log manage not register renew reset
    sign start subscribe switch unlock upgrade welcome""".split()
)
"""First words of what asks the reader to do something, or whether they did."""
WORDS_MOST = 30
SUBSCRIPTION_SHARE = 0.2
"""Share of a block's words about subscriptions from which it is about nothing else."""


def is_account_notice(look: Surface) -> bool:
    """True for a short block, known to be no story, that is about the reader's account or subscription."""
    if not look.words or len(look.words) > WORDS_MOST:
        return False
    named = sum(word in SUBSCRIPTION for word in look.words)
    if named and named >= SUBSCRIPTION_SHARE * len(look.words):
        return True
    return look.words[0] in ASKS and not ACCOUNT.isdisjoint(look.words)
