"""The words of the downloads in three languages: a file is read without us, so they stand here."""

from workshop.domain.seating.rounds import Group

_PLANTS = {
    "apila": ("Apila", "Klöver", "Clover"),
    "kanerva": ("Kanerva", "Ljung", "Heather"),
    "mustikka": ("Mustikka", "Blåbär", "Bilberry"),
    "puolukka": ("Puolukka", "Lingon", "Lingonberry"),
    "kielo": ("Kielo", "Liljekonvalj", "Lily of the valley"),
    "suopursu": ("Suopursu", "Skvattram", "Labrador tea"),
    "lumpeenkukka": ("Lumpeenkukka", "Näckros", "Water lily"),
    "kataja": ("Kataja", "En", "Juniper"),
    "vuokko": ("Vuokko", "Sippa", "Anemone"),
    "pihlaja": ("Pihlaja", "Rönn", "Rowan"),
    "orvokki": ("Orvokki", "Viol", "Pansy"),
    "lehtikuusi": ("Lehtikuusi", "Lärk", "Larch"),
}
_PHRASES = {
    "people": ("Paikalla: {n}", "På plats: {n}", "Present: {n}"),
    "organisations": ("Organisaatiot", "Organisationer", "Organisations"),
    "everybody": ("Kaikki yhdessä", "Alla tillsammans", "Everyone together"),
    "example": ("Esimerkki", "Exempel", "Example"),
    "recognised": ("Tunnistan tämän: {n}", "Jag känner igen det här: {n}", "I recognise this: {n}"),
    "unclear": (
        "Ei vielä selvä minulle: {n}", "Ännu inte klart för mig: {n}", "Not clear to me yet: {n}",
    ),
    "first_step": ("Ensimmäinen askel", "Första steget", "First step"),
    "due": ("Viimeistään {day}", "Senast {day}", "By {day}"),
    "with": ("Yhdessä", "Tillsammans med", "Together with"),
    "asked": ("odottaa vastausta", "väntar på svar", "waiting for an answer"),
    "accepted": ("hyväksytty", "godkänt", "accepted"),
    "declined": ("ei voi luvata", "kan inte lova", "cannot promise"),
    "suggested": ("ehdotti toista tapaa", "föreslog ett annat sätt", "suggested another way"),
    "without_card": ("Ilman korttia: {n}", "Utan kort: {n}", "Without a card: {n}"),
    "cards": ("Valittuja kortteja: {n}", "Valda kort: {n}", "Cards chosen: {n}"),
    "agreed": ("Sovittu yhdessä: {n}", "Överenskommet: {n}", "Agreed: {n}"),
    "answers": ("Vastauksia: {n}", "Svar: {n}", "Answers: {n}"),
    "average": (
        "keskiarvo {mean} (1–5, vastauksia {n})",
        "medelvärde {mean} (1–5, {n} svar)",
        "average {mean} (1–5, {n} answers)",
    ),
    "too_few": (
        "Vastauksia on alle {n}, joten niitä ei näytetä.",
        "Färre än {n} svar, så de visas inte.",
        "Fewer than {n} answers, so they are not shown.",
    ),
    "left_out": (
        "Pois jätetty: piilotettuja {hidden}, yksityisiä {private}. Yksityisiä ovat avoimet "
        "palautteet, myöhässä tulleet ja perutut tekstit. Nimi näkyy vain, jos ihminen itse niin "
        "valitsi.",
        "Utelämnat: dolda {hidden}, privata {private}. Privata är öppen respons, texter som kom "
        "för sent och återtagna texter. Ett namn syns bara om personen själv valde det.",
        "Left out: hidden {hidden}, private {private}. Private are feedback in own words, texts "
        "that came late and texts taken back. A name is shown only if the person chose so.",
    ),
}  # fmt: skip
_ORDER = ("fi", "sv", "en")


def phrase(key: str, language: str, **values: object) -> str:
    """A phrase of the downloads, filled in."""
    return _PHRASES[key][_ORDER.index(language)].format(**values)


def table_name(group: Group, language: str) -> str:
    """The name of a table: Apila, Klöver 2."""
    name = _PLANTS[group.plant][_ORDER.index(language)]
    return name if group.turn == 1 else f"{name} {group.turn}"


def said_in(texts: dict[str, str], language: str) -> str:
    """A text of the design in `language`, else in the first one it has."""
    return texts.get(language) or next(iter(texts.values()), "")
