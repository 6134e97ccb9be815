"""Which faults meet which night. The last nights are calm, so that everything can be made up for."""

import random
from dataclasses import dataclass, field

from server import Fault

CALM_AT_THE_END = 4

FEEDS = ("/court/cand/rss", "/court/nysb/rss", "/court/ca9/rss", "/download/gov.uscourts.cacd.887718/gov.uscourts.cacd."
         "887718.docket.xml", "/api/dockets/", "/api/docket-entries/", "cursor=", "/outlet/feed.xml")
PAPERS = ("/download/gov.uscourts.cand", "/download/gov.uscourts.cacd.887718/gov.uscourts.cacd.887718.", "/storage/recap/",
          "/outlet/story-")

ONCE = ("500", "503", "busy", "short", "reset")  # the same night gets it right
ALL_NIGHT = ("503", "busy for a day", "web page", "half", "empty", "reset", "in circles", "elsewhere", "short")
AT_ONCE = ("busy for a day", "web page", "half", "empty", "in circles", "elsewhere")  # told without asking again
SLOW = ("stall", "endless")  # cost seconds: one of each is enough


@dataclass
class Weather:
    faults: list[Fault] = field(default_factory=list)
    disk_full: dict[int, int] = field(default_factory=dict)  # night: limit of a file in kB
    clock_off: dict[int, int] = field(default_factory=dict)  # night: days that the clock is ahead
    refused: set[int] = field(default_factory=set)           # nights on which nobody takes news
    frozen: range = range(0)                                 # nights with yesterday's feed


def rough(seed: int, nights: int, patient: bool = True) -> Weather:
    """Every kind of fault at least once; most nights have two or three. Not patient: without those
    that a run waits for again and again, so that its kills meet work."""
    rng = random.Random(seed + 77)
    weather = Weather()
    last = nights - CALM_AT_THE_END
    kinds = [(kind, path, times) for kind in ONCE for path, times in ((rng.choice(FEEDS), 1), (rng.choice(PAPERS), 1))]
    kinds += [(kind, rng.choice(FEEDS), 1_000_000) for kind in ALL_NIGHT]
    kinds += [(kind, rng.choice(PAPERS), 1_000_000) for kind in ALL_NIGHT]
    kinds += [("stall", rng.choice(FEEDS[:3]), 3), ("endless", rng.choice(FEEDS[:3]), 1)]
    rng.shuffle(kinds)
    if not patient:
        kinds = [fault for fault in kinds if fault[2] == 1 and fault[0] not in SLOW or fault[0] in AT_ONCE]
    for index, (kind, path, times) in enumerate(kinds):
        weather.faults.append(Fault(index % last, path, kind, times))
    first = rng.randrange(max(1, last - 8)) + 1
    weather.frozen = range(first, min(last, first + 5))
    weather.faults = [fault for fault in weather.faults if fault.path != "/court/nysb/rss" or fault.night not in weather.frozen]
    weather.faults += [Fault(night, "/court/nysb/rss", "frozen", shown=first - 1) for night in weather.frozen]
    outage = rng.randrange(max(1, last - 8)) + 1  # longer than a paper is tried for
    outage_kind = "503" if patient else "busy for a day"
    weather.faults += [Fault(night, "/storage/recap/", outage_kind) for night in range(outage, min(last, outage + 7))]
    full = rng.sample(range(1, last), min(3, last - 1))
    weather.disk_full = dict(zip(full, (40, 150, 400)))
    weather.clock_off = dict(zip(rng.sample(range(1, last), min(3, last - 1)), (-20, 400, -1)))
    weather.refused = set(rng.sample(range(1, last), min(2, last - 1)))
    return weather
