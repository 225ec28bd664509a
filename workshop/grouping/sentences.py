"""Every rule and every refusal in words, in Finnish, Swedish and English. Tables count from 1."""

from __future__ import annotations

from collections.abc import Mapping

SENTENCES: dict[str, tuple[str, str, str]] = {
    "rule.apart": (
        "{people} istuvat eri pöydissä.",
        "{people} sitter vid olika bord.",
        "{people} sit at different tables.",
    ),
    "rule.together": (
        "{people} istuvat samassa pöydässä.",
        "{people} sitter vid samma bord.",
        "{people} sit at the same table.",
    ),
    "rule.pinned": (
        "{person} istuu pöydässä {group}.",
        "{person} sitter vid bord {group}.",
        "{person} sits at table {group}.",
    ),
    "rule.not_alone": (
        "Kukaan ei jää pöytänsä ainoaksi: {trait} {value}.",
        "Ingen blir ensam vid sitt bord: {trait} {value}.",
        "Nobody is the only one at their table: {trait} {value}.",
    ),
    "rule.at_least": (
        "Joka pöydässä on vähintään {n}: {trait} {value}.",
        "Vid varje bord finns minst {n}: {trait} {value}.",
        "Every table has at least {n}: {trait} {value}.",
    ),
    "rule.at_most": (
        "Missään pöydässä ei ole enempää kuin {n}: {trait} {value}.",
        "Vid inget bord finns fler än {n}: {trait} {value}.",
        "No table has more than {n}: {trait} {value}.",
    ),
    "rule.no_own_manager": (
        "Kukaan ei istu oman esihenkilönsä kanssa.",
        "Ingen sitter med sin egen chef.",
        "Nobody sits with their own manager.",
    ),
    "rule.accompanied": (
        "Kenellä on {trait} {value}, saa pöytäänsä jonkun, jolla on {by}.",
        "Den som har {trait} {value} får sällskap av någon med {by}.",
        "Whoever has {trait} {value} sits with somebody who has {by}.",
    ),
    "rule.values_apart": (
        "Eri pöydissä istuvat: {trait} {values}.",
        "Vid olika bord sitter: {trait} {values}.",
        "At different tables: {trait} {values}.",
    ),
    "rule.values_apart_but": (
        "Paitsi {allowed}, eri pöydissä istuvat: {trait} {values}.",
        "Utom {allowed}, vid olika bord sitter: {trait} {values}.",
        "Except {allowed}, at different tables: {trait} {values}.",
    ),
    "rule.shared_value": (
        "Saman pöydän väkeä yhdistää yksi yhteinen arvo: {trait}.",
        "Alla vid ett bord har något gemensamt: {trait}.",
        "Everybody at a table has one value in common: {trait}.",
    ),
    "rule.not_all": (
        "Mikään pöytä ei ole kokonaan samaa väkeä: {value}.",
        "Inget bord består bara av {value}.",
        "No table is all {value}.",
    ),
    "nobody": (
        "Paikalla ei ole vielä ketään.",
        "Ingen är här ännu.",
        "Nobody is here yet.",
    ),
    "one_person": (
        "Yksi henkilö ei vielä ole ryhmä.",
        "En person är ännu ingen grupp.",
        "One person is not a group yet.",
    ),
    "bad_size": (
        "Pöydän koko {low}–{high} ei käy. Anna ensin pienempi, sitten suurempi luku.",
        "Bordsstorleken {low}–{high} går inte. Ge först det mindre talet, sedan det större.",
        "Table size {low}–{high} does not work. Give the smaller number first.",
    ),
    "sizes_do_not_fit": (
        "{people} henkilöä ei jakaudu {low}–{high} hengen pöytiin. "
        "Sopivia kokoja ovat {wider_low}–{high} tai {low}–{wider_high}.",
        "{people} personer går inte att dela i bord med {low}–{high}. "
        "Det går med {wider_low}–{high} eller {low}–{wider_high}.",
        "{people} people do not divide into tables of {low}–{high}. "
        "{wider_low}–{high} or {low}–{wider_high} would work.",
    ),
    "groups_do_not_fit": (
        "{people} henkilöä ei jakaudu {groups} pöytään, joissa on {low}–{high} henkilöä.",
        "{people} personer går inte att dela i {groups} bord med {low}–{high}.",
        "{people} people do not divide into {groups} tables of {low}–{high}.",
    ),
    "same_id": (
        "{id} on listalla kahdesti.",
        "{id} finns två gånger på listan.",
        "{id} is on the list twice.",
    ),
    "unknown_person": (
        "{id} ei ole listalla.",
        "{id} finns inte på listan.",
        "{id} is not on the list.",
    ),
    "unknown_group": (
        "Pöytää {group} ei ole; pöytiä on {groups}.",
        "Bord {group} finns inte; borden är {groups}.",
        "There is no table {group}; there are {groups}.",
    ),
}

LANGUAGES = ("fi", "sv", "en")  # the order above; anything else is said in English


def say(key: str, parameters: Mapping[str, object], language: str) -> str:
    """The sentence for a rule, a violation or a refusal."""
    key += "_but" if parameters.get("allowed") else ""
    at = LANGUAGES.index(language) if language in LANGUAGES else -1
    return SENTENCES[key][at].format_map(dict(parameters))
