"""What the invented world looks like from outside: feeds, API answers, docket files, web pages.

Every function gives the bytes of one night. Shapes and traps (ids that repeat, events of one entry as
items of their own, texts escaped twice, flag digits) follow what the real services send.
"""

import datetime
import html
import json

from papers import sha1
from world import APPEAL, ARCHIVED, BANKRUPT, HOOKED, Docket, Entry, Paper, World, day_of

PAGE_SIZE = 3  # of the API: lists go over several pages


def _moment(entry: Entry) -> datetime.datetime:
    minutes = int(entry.sequence) % 120
    return datetime.datetime.combine(day_of(entry.night), datetime.time(19, 0)) + datetime.timedelta(minutes=minutes)


def _flagged(document_id: str) -> str:
    """Links of feeds carry another fourth digit than the archives do."""
    return document_id[:3] + "1" + document_id[4:]


def _link(entry: Entry) -> str:
    if not entry.papers or not entry.number:
        return ""
    court, paper = entry.docket.court, entry.papers[0]
    if entry.docket is APPEAL:
        return f" (<a href='https://ecf.ca9.uscourts.gov/docs1/{_flagged(paper.document_id)}'>{entry.number}</a>)"
    return (f" (<a href=\"https://ecf.{court}.uscourts.gov/doc1/{_flagged(paper.document_id)}?caseid="
            f"{entry.docket.case_id}&de_seq_num={entry.sequence}\" >{entry.number}</a>)")


def _guid(entry: Entry) -> str:
    docket = entry.docket
    host = f"https://ecf.{docket.court}.uscourts.gov"
    if docket is APPEAL:
        return (f"{host}/n/beam/servlet/TransportRoom?servlet=DocketReportFilter.jsp&caseNum={docket.number}"
                f"&partId={entry.sequence}")
    return f"{host}/cgi-bin/DktRpt.pl?{docket.case_id}{'-' if docket is BANKRUPT else '&'}{entry.sequence}"


def _items(entry: Entry) -> str:
    head = "Type: bk Office: 1 Chapter: 11 Trustee: Medlar, Iris " if entry.docket is BANKRUPT else ""
    zone = "PST" if entry.docket is APPEAL else "GMT"
    title = f"{entry.docket.number} {entry.docket.name}"
    if zone == "GMT":
        title = html.escape(title)  # once here and once below: seen in the wild
    return "".join(
        f"<item>\n<title>{html.escape(title)}</title>\n<pubDate>{_moment(entry):%a, %d %b %Y %H:%M:%S} {zone}</pubDate>\n"
        f"<link>{html.escape(_guid(entry).rsplit('&', 1)[0])}</link>\n"
        f"<guid isPermaLink=\"true\">{html.escape(_guid(entry))}</guid>\n"
        f"<description>{html.escape(f'{head}[{event}]{_link(entry)}')}</description>\n</item>\n"
        for event in reversed(entry.events))


def court_feed(world: World, court: str, night: int, reach: int) -> bytes:
    """Entries of the last `reach` nights, newest first."""
    entries = [entry for entry in world.entries
               if entry.docket.court == court and night - reach < entry.night <= night]
    entries.sort(key=lambda entry: (entry.night, int(entry.sequence)), reverse=True)
    built = datetime.datetime.combine(day_of(night), datetime.time(23, 50))
    return (f'<?xml version="1.0" encoding="ISO-8859-1"?>\n<rss version="2.0">\n<channel>\n'
            f"<title>Invented Court ({court})</title>\n<link>https://ecf.{court}.uscourts.gov</link>\n"
            f"<description>Public filings in the last 24 hours</description>\n"
            f"<lastBuildDate>{built:%a, %d %b %Y %H:%M:%S} GMT</lastBuildDate>\n"
            f"{''.join(map(_items, entries))}</channel>\n</rss>\n").encode("iso-8859-1")


def recap_name(docket: Docket, number: str, attachment: str) -> str:
    item = f"gov.uscourts.{docket.court}.{docket.case_id}"
    return f"{item}/{item}.{number}.{attachment or '0'}.pdf"


def _modified(entry: Entry, night: int) -> str:
    return f"{day_of(entry.modified(night)).isoformat()}T20:{int(entry.sequence) % 60:02}:07.482915-08:00"


def _api_document(entry: Entry, paper: Paper, night: int) -> dict:
    data = paper.at(night)
    path = f"recap/{recap_name(entry.docket, entry.number, paper.attachment)}" if data else ""
    return {"id": int(paper.document_id) % 10**8, "document_number": entry.number,
            "attachment_number": int(paper.attachment) if paper.attachment else None,
            "pacer_doc_id": paper.document_id[:3] + "0" + paper.document_id[4:], "description": paper.title,
            "is_available": data is not None, "is_sealed": entry.sealed, "filepath_local": path,
            "sha1": sha1(data) if data else "", "page_count": 1 if data else None}


def api_docket(docket: Docket) -> dict:
    return {"id": int(docket.api_id), "court": f"https://www.courtlistener.com/api/rest/v4/courts/{docket.court}/",
            "court_id": docket.court, "docket_number": docket.number, "case_name": docket.name,
            "pacer_case_id": docket.case_id}


def api_entry(entry: Entry, night: int) -> dict:
    return {"entry_number": int(entry.number) if entry.number else None, "pacer_sequence_number": int(entry.sequence),
            "recap_sequence_number": f"{day_of(entry.night).isoformat()}.{int(entry.sequence):03}",
            "date_filed": day_of(entry.night).isoformat(), "date_modified": _modified(entry, night),
            "description": entry.text,
            "recap_documents": [_api_document(entry, paper, night) for paper in entry.papers]}


def api_entries(world: World, docket: Docket, night: int, since: str, cursor: int, here: str) -> bytes:
    """One page of docket-entries, ordered by date_modified; `here` is the address without cursor."""
    entries = [api_entry(entry, night) for entry in world.of(docket, night)]
    entries = sorted((entry for entry in entries if entry["date_modified"] >= since),
                     key=lambda entry: (entry["date_modified"], entry["pacer_sequence_number"]))
    following = cursor + PAGE_SIZE
    return json.dumps({"next": f"{here}&cursor={following}" if following < len(entries) else None, "previous": None,
                       "results": entries[cursor:following]}).encode()


def webhook(entry: Entry) -> bytes:
    body = {"payload": {"results": [{**api_entry(entry, entry.night), "docket": api_docket(HOOKED)}]},
            "webhook": {"event_type": 1, "version": 2, "date_created": f"{day_of(entry.night)}T21:00:00Z",
                        "deprecation_date": None}}
    return json.dumps(body).encode()


def archive_docket(world: World, night: int) -> bytes:
    documents = []
    for entry in world.of(ARCHIVED, night):
        for paper in entry.papers:
            data = paper.at(night)
            documents.append(
                f'<document doc_num="{entry.number}" attachment_num="{paper.attachment or "0"}">'
                f"<pacer_doc_id>{paper.document_id}</pacer_doc_id><date_filed>{day_of(entry.night)}</date_filed>"
                f"<long_desc>{html.escape(entry.text)}</long_desc><short_desc>{html.escape(paper.title)}</short_desc>"
                f"<available>{1 if data else 0}</available><sha1>{sha1(data) if data else ''}</sha1></document>")
    return (f"<?xml version='1.0' encoding='utf-8'?>\n<gov_uscourts_docket><case_details>"
            f"<court>{ARCHIVED.court}</court><docket_num>{ARCHIVED.number}</docket_num>"
            f"<case_name>{ARCHIVED.name}</case_name><pacer_case_num>{ARCHIVED.case_id}</pacer_case_num></case_details>"
            f"<document_list>{''.join(documents)}</document_list></gov_uscourts_docket>\n").encode()


def outlet_feed(world: World, night: int, base: str) -> bytes:
    entries = []
    for item in world.stories:
        told = [since for since, _ in item.texts if since <= night]
        if told:
            entries.append(f"<entry><id>{base}/outlet/{item.name}.html</id><title>{html.escape(item.title)}</title>"
                           f'<link href="{base}/outlet/{item.name}.html"/><updated>{day_of(told[-1])}T10:00:00Z</updated>'
                           f"<summary>{html.escape(item.title)}</summary></entry>")
    return (f'<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Lowmoor Ledger</title>'
            f"<id>{base}/outlet/feed.xml</id><updated>{day_of(night)}T10:00:00Z</updated>"
            f"{''.join(entries)}</feed>\n").encode()
