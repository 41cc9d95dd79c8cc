"""What is somebody's and is searched, taken or ended: its words; searches and takings of which nobody says whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from habeas.records.claim import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from habeas.reading.english.draft import Draft

_OF_SOMEBODY = frozenset((Event.SEARCH, Event.CONFISCATION))
_ROOMS = r"homes?|houses?|flats?|apartments?|residences?|addresses|address|places?|villas?|rooms?|offices?|premises|studios?|shops?|bookshops?|headquarters|newsrooms?|workshops?|farms?|clubs?|church(?:es)?|mosque|monastery|pagoda|temple|printing\s+house|cent(?:re|er)|hostel|dormitor(?:y|ies)|hotel|warehouse|library|clinic|lodgings|dacha|cottage|compound"
_PAPERS = r"documents?|papers|files|books|notes|notebooks?|sketchbooks?|diar(?:y|ies)|letters|manuscripts?|leaflets|posters|banners|archives?|recordings|photographs|identity\s+cards?|id\s+cards?|bibles?"
_DEVICES = r"computers?|laptops?|(?:tele|smart|mobile\s+)?phones?|mobiles?|tablets?|cameras?|recorders?|(?:hard\s+)?(?:dis[ck]s?|drives?)|memory\s+cards?|sim\s+cards?|usb\s+sticks?|devices?|servers?|printers?|drones?|equipment|printing\s+press(?:es)?|presses"
_WORTH = r"(?:bank\s+)?accounts?|bank\s+cards?|assets?|propert(?:y|ies)|savings|funds|money|cash|pension|salary|shares|jewel\w+|furniture|belongings|possessions|cars?|vehicles?|vans?|trucks?|tractors?|motorbikes?|motorcycles?|boats?|land|fields|livestock|cattle|herd|sheep|goats|business|company|clothes|medals"
_PERMITS = r"licen[cs]es?|accreditations?|press\s+(?:cards?|pass(?:es)?|credentials)|permits?|(?:practi[sc]ing|teaching)\s+certificates?|credentials|registrations?|scholarships?|fellowships?|citizenship|nationality|contracts?|employment|leases?|tenanc(?:y|ies)|appointments?|professorships?|memberships?|pensions?|salar(?:y|ies)|benefits|visas?|residency|student\s+cards?|school\s+place|right\s+to\s+(?:practi[sc]e|plead|teach|preach|work|publish)"
_WORKPLACES = r"universit(?:y|ies)|schools?|colleges?|polytechnic|institute|academy|faculty|ministry|hospital|clinic|newspaper|magazine|weekly|daily|television|radio|channel|station|bank|company|factory|plant|firm|agency|employer|council|department|conservator(?:y|ium)|orchestra|theatre|theater|museum|library|laboratory|foundation|kindergarten|seminary|choir|opera|airline|railways|post|job|position|editorship|chairmanship|directorship|bench|board|bar|profession|register|civil\s+service|union|party|church|diocese|bishop|archbishop|bureau|teaching|priesthood|course|programme|association|chair"
BELONGINGS = {
    "permits": rf"(?:{_PERMITS})",
    "workplace": rf"(?:{_WORKPLACES})(?![\w-])",
    "ended": r"(?:withdrawn|revoked|suspended|cancell?ed|annulled|terminated|rescinded|invalidated|taken\s+away|cut\s+off|stopped|stripped|struck\s+off|deleted)",
    "rooms": rf"(?:{_ROOMS})",
    "things": rf"(?:{_DEVICES}|{_PAPERS}|{_WORTH})",
    "takes": r"(?:seized?|seizes|confiscated?|impound(?:ed|s)?|took(?:\s+away)?|taking(?:\s+away)?|carried\s+(?:off|away|out)|carted\s+(?:off|away)|hauled\s+(?:off|away)|removed|bagged(?:\s+up)?|boxed\s+up|packed\s+up|made\s+off\s+with|left\s+with|walked\s+off\s+with|went\s+off\s+with|requisitioned|expropriated|attached|sequestered|collected|pocketed)",
    "taken": r"(?:seized|confiscated|impounded|taken(?:\s+away|\s+off|\s+out)?|carried\s+(?:off|away|out)|carted\s+(?:off|away)|hauled\s+(?:off|away)|removed|bagged(?:\s+up)?|boxed\s+up|packed\s+up|requisitioned|expropriated|attached|sequestered|frozen|blocked|forfeited|auctioned(?:\s+off)?|retained|handed\s+over\s+to\s+the\s+(?:state|treasury|government)|handed\s+to\s+the\s+(?:state|treasury|government))",
}
"""Recurring words of the set wordings: ``@rooms`` and ``@things`` of somebody, ``@takes`` and ``@taken`` what is done with
them; ``@permits`` and the ``@workplace`` that are lost."""


def unowned(draft: Draft) -> bool:
    """A search or a taking that names no owner: the frames may know whose house it was."""
    return draft.person is None and draft.event in _OF_SOMEBODY


def of_their_owners(made: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts without searches and takings of nobody whose own words another tells of somebody."""
    for draft in made:
        if not unowned(draft) or not any(_same_words(draft, d) for d in made):
            yield draft


def _same_words(draft: Draft, other: Draft) -> bool:
    """Whether another draft tells the same of somebody: in the same words, of no other day."""
    named = other.event is draft.event and other.person is not None
    same = named and other.stance is draft.stance and other.when.overlaps(draft.when)
    return same and other.start < draft.end and draft.start < other.end
