"""Fictional court matters for fictional_set.py and restated.py: papers, people, what they say out of court. All of it is invented."""

COURTS = {
    "ilnd": ("UNITED STATES DISTRICT COURT", "NORTHERN DISTRICT OF ILLINOIS"),
    "ord": ("UNITED STATES DISTRICT COURT", "DISTRICT OF OREGON"),
    "paed": ("UNITED STATES DISTRICT COURT", "EASTERN DISTRICT OF PENNSYLVANIA"),
    "txed": ("UNITED STATES DISTRICT COURT", "EASTERN DISTRICT OF TEXAS"),
    "nysd": ("UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF NEW YORK"),
    "flsd": ("UNITED STATES DISTRICT COURT", "SOUTHERN DISTRICT OF FLORIDA"),
    None: ("IN THE COURT OF CHANCERY OF THE STATE OF DELAWARE", "")}

OUTLETS = ["The Meridian", "Harbor Wire", "the Daily Ledger"]
ABSENT_VERBS = ["says", "claims", "alleges", "states", "argues"]
LABELS = ["the lawsuit", "the {noun}", "court documents", "the filing", "a court filing", "the suit", "lawyers for {p}", "{p}", "the {n}-page {noun}",
          "court papers", "legal filing", "newly public portions of the {noun}", "the document", "{outlet}, citing the filing"]
FRAMES = ["{l} {v}: {q}", "{q}, {l} {v}.", "It was {q}, {l} {v}.", "Nobody expected {q}, but {l} {v} so.", "{l} {v} that the trouble was {q}.",
          "The words are blunt: {q}, {l} {v}.", "According to {l}, {q}.", "{q}, according to {l}.", "{l} speaks of {q}.", "In the words of {l}: {q}",
          "Two pages on, {l} {v} that {q} was the point."]
PERSON_FRAMES = ["{n} wrote: {q}", "{q}, {n} wrote in a message quoted in the filing.", "{n}, in an e-mail cited in the complaint, wrote {q}.",
                 "According to {n}, in messages quoted in the filing, {q}.", "It was {q}, as {n} put it in a text that the filing quotes."]
OTHERWISE = {
    "spokeswoman": ["{q}, {n}, a spokeswoman, said in a statement.", "{n}, a spokeswoman for the company, told reporters that it was {q}."],
    "spokesman": ["{q}, spokesman {n} said in a statement.", "{n}, a spokesman, told this newspaper: {q}"],
    "company": ["{n} said in a statement: {q}", "{q}, {n} wrote on social media.", "In a statement, {n} called it {q}."],
    "company blog": ["{n} wrote in a blog post: {q}"], "official": ["{q}, {n} said at a news conference.", "{n} said in a press release: {q}"],
    "tweet": ["{q}, {n} tweeted.", "{n} wrote on X: {q}"], "letter": ["In a letter to the company, {n} complained of {q}."],
    "interview": ["{n} said in an interview that it was {q}."], "memo": ["In {n} that reporters saw, staff were told: {q}"],
    "press": ["{n} said in a press release: {q}", "{q}, {n} told reporters."], "tv": ["On his television show, {n} called the guest {q}."],
    "expert": ["{q}, said {n}, a {r} who spoke in an interview.", "{n}, a {r}, told reporters: {q}"]}
SWAPS = {"customers": "clients", "company": "firm", "swift": "quick", "warned": "cautioned", "executives": "managers",
         "false": "untrue", "shared": "disclosed", "market": "economy", "agreement": "contract", "price": "cost",
         "truth": "facts", "songs": "tracks", "deposits": "savings", "program": "scheme", "listeners": "users",
         "colleague": "coworker", "signed": "inked", "records": "files", "lenders": "banks", "created": "made",
         "secretly": "covertly", "approved": "endorsed", "million": "billion", "never": "rarely", "more": "fewer",
         "believed": "thought", "demanded": "asked", "directed": "ordered", "closed": "finished"}

CASES = [
    {"key": "brightwell", "court": "ilnd", "number": "1:23-cv-04417", "plaintiff": "Hollis", "defendant": "Brightwell",
     "name": "Hollis v. Brightwell Health, Inc.",
     "first": "A class action filed in Chicago in July 2023 by Maria Hollis and other customers accuses the pharmacy app Brightwell "
              "of sharing health data.",
     "topics": ["the refill page", "the pixel", "the warm list", "customer support", "advertising revenue", "the consent screen", "data retention",
                "the loyalty card"],
     "people": [("Dana Okafor", "we are one subpoena away from a very bad day", 3)],
     "statements": [("Paula Renner", "spokeswoman", "Brightwell has never sold patient data and never will"),
                    ("Paula Renner", "spokeswoman", "recycled, sensational and legally hollow"),
                    ("Corin Vale", "chief executive", "a joke is not a sale"),
                    ("Brightwell", "company", "We put patients first, always have and always will"),
                    ("Theo Marchetti", "law professor", "an honest account of who bought what")],
     "absent": ["a data bazaar with a pharmacy attached",
                "sold to the highest bidder",
                "wilful blindness",
                "the company misled regulators in three states and lied about it to its own lawyers",
                "digital vultures"],
     "papers": [
         {"title": "Class action complaint", "kind": "complaint", "filed": "2023-07-06", "ecf": "1", "lines": [
             "For at least six years, Brightwell treated the most intimate facts of its customers’ lives as inventory. Every search "
             "for a prescription, every refill reminder and every question typed to a pharmacist was turned into a row in a table "
             "that Brightwell called the “warm list.”",
             "Brightwell told customers that it “would never sell or rent” their health information. That was false. Between 2017 "
             "and 2022 it shared the names of medications, the dates of refills and the e-mail addresses of 2.7 million people with "
             "the advertising firm Lumetra.",
             "Internally, the program was known as Project Thistle. A product manager described it in March 2019 as “the goose that "
             "lays the golden data,” and asked that the name not be used in writing.",
             "Brightwell’s chief privacy officer, Dana Okafor, warned in an e-mail of June 4, 2020 that “we are one subpoena away "
             "from a very bad day.” The warning went to eleven executives. None of them replied.",
             "Lumetra did not pay in money. It paid in reach: Brightwell received preferred placement, waived fees worth $41 "
             "million, and a standing invitation to test unreleased targeting tools before any competitor could see them.",
             "When a customer deleted her account, Brightwell kept a shadow profile and went on matching it against new devices. The"
             " engineers who built the feature called it the boomerang.",
             "The privacy policy ran to 9,400 words. Nowhere in those words did Brightwell disclose that a pixel on its refill page "
             "sent the name of the drug to a third party in the clear.",
             "Plaintiffs do not ask for sympathy. They ask for the one thing Brightwell has refused to give: an honest account of "
             "who bought what, and when. A company that cannot say where its customers’ secrets went has no business keeping them.",
             "In a board presentation dated November 2021, Brightwell ranked its customers by “monetizable condition,” with "
             "diabetes, depression and infertility at the top of the list."]},
         {"title": "Brightwell’s motion to dismiss", "kind": "motion", "filed": "2023-10-02", "ecf": "31", "lines": [
             "Plaintiffs lean on a stray e-mail about “the goose that lays the golden data,” but a joke is not a sale.",
             "The so-called warm list was a customer service tool, and nothing about it was hidden from anyone.",
             "As the company has said before, Brightwell has never sold patient data and never will.",
             "A pixel is not a wiretap, and a privacy policy of ordinary length is not a fraud.",
             "These claims are recycled, sensational and legally hollow.",
             "The shadow profile that Plaintiffs describe does not exist."]},
         {"title": "Order on motion to compel", "kind": "order", "filed": "2024-02-14", "ecf": "77", "lines": [
             "The Court need not decide what Project Thistle was in order to hold that documents about Project Thistle must be "
             "produced.",
             "Counsel is reminded that an honest account of a custodian’s files is the least that Rule 26 requires.",
             "The Court expresses no view on whether Brightwell’s program was a very bad day for anyone."]},
         {"title": "Complaint", "kind": "complaint", "filed": "2022-05-11", "ecf": "1", "court": "paed", "number": "2:22-cv-01190",
                    "name": "Mercer v. Fenwick Drug Co.", "lines": [
             "Fenwick kept a warm list of its own, and sold it by the month.",
             "The shadow profile was matched against new devices.",
             "Fenwick told customers that it would never sell or rent anything.",
             "One subpoena would have ended the practice."]},
     ]},
    {"key": "marrow", "court": "ord", "number": "3:22-cv-01288-SI", "plaintiff": "Oregon", "defendant": "Marrow",
     "name": "State of Oregon v. Marrow Streaming Corp.",
     "first": "Oregon sued the music service Marrow in federal court in Portland on September 1, 2022.",
     "topics": ["the royalty pool", "playlist placement", "Undertow", "the catalog team", "artist payments", "the recommendation engine", "label contracts"],
     "people": [("Lyle Tennant", "to scrape them off before the hull gets heavy", 1),
                ("Juno Abara", "Sail", 5)],
     "statements": [("Imke Doran", "spokeswoman", "a solution in search of a problem"),
                    ("Juno Abara", "chief executive", "I have never been told to punish an artist, and I never did"),
                    ("Marrow", "company", "Our recommendations are built for listeners, full stop"),
                    ("Oregon Attorney General Ellen Strand", "official", "It is the ticket booth, the usher and the critic all at once"),
                    ("Rasmus Holt", "musician", "they were never allowed to hear us")],
     "absent": ["a monopoly with a melody",
                "starved of oxygen",
                "a culture of retaliation",
                "threatened to erase entire catalogs overnight unless they signed",
                "payola by another name"],
     "papers": [
         {"title": "Complaint", "kind": "complaint", "filed": "2022-09-01", "ecf": "1", "lines": [
             "Marrow is not a neutral stage. It is the ticket booth, the usher and the critic, and it rigs all three. By 2021 four "
             "of every five songs streamed in the Pacific Northwest passed through an account that Marrow controlled.",
             "Marrow’s executives called independent labels “barnacles.” One vice president, Lyle Tennant, wrote that the company’s "
             "task was “to scrape them off before the hull gets heavy.”",
             "Under a program named Undertow, Marrow lowered the ranking of any label that offered its catalog elsewhere at a lower "
             "price. Labels that complained were told that the algorithm had no feelings and no owner.",
             "The penalty was swift. A label that cut its price on a rival service on a Monday lost, on average, 38 percent of its "
             "plays by the following Friday.",
             "Marrow knew that listeners would suffer. Its own study of October 2020 found that Undertow made recommendations "
             "“measurably worse” and that customers “will not notice for about nine months.”",
             "Chief executive Juno Abara approved the program in a one-word message: “Sail.”",
             "Marrow’s conduct has cost artists in Oregon more than $120 million. It has cost listeners something harder to count: "
             "the songs they were never allowed to hear.",
             "The State seeks an order breaking the tie between distribution and promotion, restitution, and civil penalties of up "
             "to $25,000 for each willful violation."]},
         {"title": "Marrow’s answer and affirmative defenses", "kind": "answer", "filed": "2022-11-21", "ecf": "24", "lines": [
             "Marrow denies that it ever referred to any label as barnacles in an official communication.",
             "Marrow admits that a program named Undertow existed and denies the rest of the paragraph.",
             "The complaint is a solution in search of a problem.",
             "Marrow denies that recommendations became measurably worse at any time."]},
         {"title": "Declaration of Lyle Tennant", "kind": "declaration", "filed": "2023-03-03", "ecf": "61", "lines": [
             "I wrote the sentence about the hull late at night, and I regret it.",
             "Nobody at Marrow believed that the algorithm had no owner.",
             "I have never been told to punish an artist, and I never did."]},
         {"title": "Order granting motion to compel", "kind": "order", "filed": "2021-06-09", "ecf": "80", "court": "txed", "number": "4:20-cv-00931",
                    "name": "Bexar Sound LLC v. Tidepool Radio, Inc.", "lines": [
             "Tidepool’s program lowered the ranking of any label that objected.",
             "The songs they were never paid for are at issue.",
             "A neutral stage is not what the contract promised."]},
     ]},
    {"key": "penfield", "court": None, "number": "N22C-08-114 CLM", "plaintiff": "Penfield", "defendant": "Orchard Row",
     "name": "Penfield Voting Machines, Inc. v. Orchard Row Broadcasting, LLC",
     "first": "A brief by Penfield Voting Machines, which wants the court to rule against Orchard Row without a trial, became public "
              "in January 2024.",
     "topics": ["the ratings meeting", "the Sunday show", "the Brain Room", "the control room", "the guest list", "audience research",
                "the legal department"],
     "people": [("Garrett Lusk", "this is bananas and we are going to get sued into the sun", 0),
                ("Monica Rhee", "We gave them red meat and now they want the whole cow", 1),
                ("Garrett Lusk", "a lunatic with a binder", 3),
                ("Garrett Lusk", "Get her off the schedule. Tonight. Not tomorrow", 4),
                ("Sterling Voss", "The switch was mine. I left it on", 5)],
     "statements": [("Orchard Row", "company", "The First Amendment protects the right to report newsworthy allegations by newsworthy people"),
                    ("Kit Alvarado", "spokesman", "a publicity stunt in search of a windfall"),
                    ("Harlan Pike", "lawyer", "I stand by every word in that binder"),
                    ("Greta Solis", "law professor", "You almost never see a record like this"),
                    ("Garrett Lusk", "tv", "one of the most careful lawyers in America")],
     "absent": ["we are all going to prison for this",
                "the audience is a wild animal",
                "a golden goose",
                "nobody will remember any of it by spring anyway",
                "reckless"],
     "papers": [
         {"title": "Penfield’s opening brief in support of its motion for summary judgment", "kind": "brief", "filed": "2024-01-19", "ecf": None, "lines": [
             "Nobody in the building believed it. On November 9, host Garrett Lusk texted his producer, “this is bananas and we are "
             "going to get sued into the sun.” Two hours later he put it on the air.",
             "Senior vice president Monica Rhee wrote the next morning: “We gave them red meat and now they want the whole cow.” She"
             " then asked that the segment be repeated at 5 p.m. and at 8 p.m.",
             "The research desk—the so-called Brain Room—sent a memorandum on November 11 under the heading “100% FALSE.” It had "
             "four sentences. The hosts did not need a fifth.",
             "Lusk told a colleague that guest Harlan Pike was “a lunatic with a binder.” On television he called the same man “one "
             "of the most careful lawyers in America.”",
             "When a reporter, Tess Winfield, corrected the record on social media, Lusk demanded that she be fired. “It’s hurting "
             "the stock,” he wrote. “Get her off the schedule. Tonight. Not tomorrow.”",
             "Orchard Row’s owner, Sterling Voss, testified that he could have stopped the broadcasts at any hour but chose not to. Asked why, "
             "he answered: “The switch was mine. I left it on.” (Voss Dep. 147:3–9.)",
             "Not one of the twenty-six employees deposed in this case testified that he or she believed the charges against "
             "Penfield. Not one could name a source that supported them.",
             "From the control room to the boardroom, Orchard Row knew. It broadcast the lie anyway, because the truth was bad for "
             "business.",
             "Pike’s e-mail to the show attached what he called evidence: a memorandum from a woman who said that she took dictation"
             " from the tide and had been “a lighthouse in a former life” (Ex. 151 at 4). The producers put Pike on the air that "
             "Sunday."]},
         {"title": "Orchard Row’s answering brief", "kind": "brief", "filed": "2024-03-01", "ecf": None, "lines": [
             "Penfield cherry-picks a text about red meat and leaves out the rest of the conversation.",
             "The First Amendment protects the right to report newsworthy allegations by newsworthy people.",
             "What Mr. Lusk called a lunatic in private has no bearing on what the network published.",
             "Penfield’s case is a publicity stunt in search of a windfall."]},
         {"title": "Exhibits to Penfield’s motion", "kind": "exhibit", "filed": "2024-01-19", "ecf": None, "lines": [
             "LUSK: Somebody needs to tell the audience the truth and it is not going to be me.",
             "RHEE: Numbers are down eleven percent since Friday.",
             "LUSK: this is bananas and we are going to get sued into the sun.",
             "VOSS: Whatever they say tonight, do not let them say it on Sunday."]},
         {"title": "Opinion on motion to dismiss", "kind": "opinion", "filed": "2021-08-30", "ecf": None, "court": None, "number": "N19C-02-055 MMJ",
                    "name": "Larch Bank v. Dovetail Media", "lines": [
             "The defendant’s owner testified that he could have stopped the article.",
             "Bad for business is not a defense.",
             "Not one of the employees believed the charges."]},
     ]},
    {"key": "coldwater", "court": None, "number": "2023-0417-NAC", "plaintiff": "Coldwater", "defendant": "Tamsin",
     "name": "Coldwater Rail Holdings, Inc. v. Tamsin",
     "first": "The railroad Coldwater went to Delaware’s Court of Chancery on April 12, 2023 to make Rufus Tamsin complete his "
              "purchase.",
     "topics": ["the bridge surveys", "track inspection", "the lenders", "the union contracts", "rolling stock", "the closing date", "the data room"],
     "people": [("Rufus Tamsin", "parked the bus across the gate", 4)],
     "statements": [("Rufus Tamsin", "tweet", "Choo choo no"),
                    ("Rufus Tamsin", "letter", "materially inaccurate inspection data"),
                    ("Rufus Tamsin", "interview", "long on adjectives and short on bridges"),
                    ("Coldwater chairwoman Ada Lindqvist", "tweet", "We intend to hold Mr. Tamsin to every line of the contract he signed"),
                    ("an internal Coldwater memo", "memo", "please do not post about the case")],
     "absent": ["a coward in a conductor’s hat",
                "derailed on purpose",
                "holds a railroad hostage to his moods",
                "a contract is not a toy",
                "betrayed shareholders"],
     "papers": [
         {"title": "Verified Complaint", "kind": "complaint", "filed": "2023-04-12", "ecf": None, "lines": [
             "On February 3, 2023, Rufus Tamsin signed an agreement to buy Coldwater Rail for $61.50 a share. Nine weeks later, with"
             " the market down and his lenders nervous, he decided that a signature is only a suggestion.",
             "Tamsin’s exit strategy is a model of bad faith. He first demanded inspection records that he had waived any right to "
             "see, then complained that the records were incomplete, and finally announced that he no longer trusted a company he "
             "had never bothered to inspect.",
             "There is no due diligence condition. There is no financing condition. Tamsin wanted a deal without conditions because "
             "he wanted to beat a rival bidder, and he got one.",
             "Having driven up the price, frightened the unions and scattered the customers, Tamsin now proposes to leave the "
             "railroad on the tracks and walk home.",
             "The agreement obliges Tamsin to use reasonable best efforts to close. Since March 10 he has used no efforts at all; he"
             " has, in his own words to a lender, “parked the bus across the gate.”",
             "Coldwater has honored every covenant. It gave Tamsin’s team the inspection data for 11,200 miles of track, 640 bridges"
             " and 312 locomotives, in 49 deliveries over 31 days.",
             "Tamsin posted a picture of a toy train in a toilet on April 2, 2023. To him, it would seem, the livelihoods of 14,000 "
             "railroaders are a punch line.",
             "Coldwater therefore asks this Court to do what Tamsin promised to do: close the deal, at the price he agreed, on the "
             "terms he wrote."]},
         {"title": "Defendant’s answer and verified counterclaims", "kind": "answer", "filed": "2023-05-30", "ecf": None, "lines": [
             "Coldwater concealed the condition of 212 bridges and now asks to be rewarded for it.",
             "The complaint is long on adjectives and short on bridges.",
             "Tamsin relied on inspection data that Coldwater knew was two years stale.",
             "A buyer who was lied to may walk home."]},
         {"title": "Letter to the Vice Chancellor on expedition", "kind": "letter", "filed": "2023-04-20", "ecf": None, "lines": [
             "Coldwater asks for a trial in June; Tamsin asks for a trial in February of next year.",
             "There is no due diligence condition, and so there is little to try."]},
         {"title": "Verified complaint", "kind": "complaint", "filed": "2019-02-06", "ecf": None, "court": None, "number": "2019-0092-JRS",
                    "name": "Ostrander Mills v. Keel Partners", "lines": [
             "Keel’s exit strategy was written before it signed.",
             "The agreement obliges Keel to use reasonable best efforts to close.",
             "There is no financing condition in the agreement."]},
     ]},
    {"key": "halvorsen", "court": "nysd", "number": "1:24-cr-00219", "plaintiff": "United States", "defendant": "Halvorsen",
     "name": "United States v. Halvorsen",
     "first": "Federal prosecutors in Manhattan unsealed a superseding indictment of Erik Halvorsen, the founder of Lodestar, on "
              "April 25, 2024.",
     "topics": ["the ledger", "the auditors", "the lighthouse page", "the choir", "the vineyard", "withdrawals", "Pelican Capital"],
     "people": [("Erik Halvorsen", "the collateral is vibes", 2),
                ("Halvorsen", "whichever one lets everybody sleep", 3)],
     "statements": [("U.S. Attorney Miriam Castellane", "press", "He told his customers that their deposits were asleep while he was spending them"),
                    ("Bram Oyler", "defense lawyer", "optimism is a crime"),
                    ("Bram Oyler", "defense lawyer", "Lodestar failed because the market failed"),
                    ("Erik Halvorsen", "tweet", "all good here, please stay calm"),
                    ("Lodestar", "company blog", "Your deposits are boring, and we like it that way")],
     "absent": ["the largest fraud in the history of the city",
                "stole from widows",
                "a house of cards",
                "destroyed thousands of messages the night before he was arrested",
                "lavish"],
     "papers": [
         {"title": "Superseding indictment", "kind": "indictment", "filed": "2024-04-25", "ecf": "14", "lines": [
             "From in or about 2018 through in or about November 2022, ERIK HALVORSEN, the defendant, orchestrated a scheme to "
             "defraud customers of Lodestar, a cryptocurrency lender, by telling them that their deposits were “boring, insured and "
             "asleep.” They were none of these things.",
             "In truth, HALVORSEN had lent more than $1.3 billion of customer deposits to Pelican Capital, a fund that he secretly "
             "owned through a cousin.",
             "When a junior accountant asked where the collateral was, HALVORSEN replied in an encrypted chat, “the collateral is "
             "vibes,” and removed her from the channel.",
             "In or about May 2022, HALVORSEN directed co-conspirator-1 to create a spreadsheet with seven alternative balance "
             "sheets, each worse than the last, and to send lenders “whichever one lets everybody sleep.”",
             "On or about November 8, 2022, with withdrawals exceeding $400 million a day, HALVORSEN wrote to customers that “all "
             "assets are fine.” Within 72 hours Lodestar had halted withdrawals and its website displayed a picture of a lighthouse.",
             "HALVORSEN spent customer money on a vineyard in Oregon, a minor-league hockey team, and political contributions in the"
             " names of 17 employees, whom he called the choir."]},
         {"title": "Defense memorandum in support of motion to dismiss", "kind": "brief", "filed": "2024-07-30", "ecf": "52", "lines": [
             "The Government’s theory is that optimism is a crime.",
             "Mr. Halvorsen’s remark that all assets are fine was an opinion, sincerely held.",
             "Nothing about Pelican Capital was secret from Lodestar’s own auditors.",
             "Lodestar failed because the market failed."]},
         {"title": "Order setting conditions of release", "kind": "order", "filed": "2024-05-02", "ecf": "19", "lines": [
             "The defendant shall not use encrypted chat and shall not contact the seventeen employees named in the indictment.",
             "The vineyard in Oregon shall secure the bond."]},
         {"title": "Complaint", "kind": "complaint", "filed": "2023-01-17", "ecf": "1", "court": "flsd", "number": "1:23-cv-00388",
                    "name": "Adler v. Pelican Capital LP", "lines": [
             "Pelican’s collateral was a promise.",
             "Lodestar had halted withdrawals by the time Plaintiff asked for his money.",
             "All assets are fine, the website said."]},
     ]},
]

# Sentences that stories give as a filing's, with the number of the passage of the main paper that says it (None: none does).
RESTATED = [
    ("brightwell", "The complaint says Brightwell disclosed the drugs people took and when they refilled them to the ad company Lumetra, "
     "affecting 2.7 million customers.", 1),
    ("brightwell", "According to the lawsuit, the company’s privacy chief had warned eleven executives by e-mail in June 2020, and nobody "
     "answered.", 3),
    ("brightwell", "Lumetra paid no cash, the suit says, but gave Brightwell better placement and waived $41 million in fees.", 4),
    ("brightwell", "The company held on to hidden profiles of people who had deleted their accounts and matched them to new devices, the "
     "filing alleges.", 5),
    ("brightwell", "The plaintiffs say a board presentation in November 2021 sorted customers by which illnesses could be monetized, led "
     "by diabetes, depression and infertility.", 8),
    ("brightwell", "A tracking pixel on the refill page passed the name of the medicine to another company unencrypted, according to the "
     "complaint, although the privacy policy of 9,400 words did not mention it.", 6),
    ("brightwell", "The lawsuit asks for damages of $500 million and a trial by jury.", None),
    ("brightwell", "According to the complaint, Brightwell hid the breach from regulators in three states for a year.", None),
    ("brightwell", "The complaint says the company overcharged customers for insulin at its stores in Ohio.", None),
    ("brightwell", "The filing does not say how many customers still use the app.", None),
    ("brightwell", "Brightwell’s lawyers have until October to respond to the complaint.", None),
    ("marrow", "The state says Marrow pushed down the rankings of labels that sold their music for less somewhere else, under a "
     "program called Undertow.", 2),
    ("marrow", "Labels that lowered prices at a competitor saw plays drop 38 percent within days, the complaint alleges.", 3),
    ("marrow", "According to the suit, an internal study in October 2020 found the program made recommendations worse but that "
     "customers would take about nine months to notice.", 4),
    ("marrow", "Oregon’s artists have lost more than $120 million because of the conduct, the state claims.", 6),
    ("marrow", "The lawsuit says that by 2021 Marrow controlled the accounts through which four in five songs streamed in the Pacific "
     "Northwest were played.", 0),
    ("marrow", "The state wants restitution and penalties of as much as $25,000 per willful violation, according to the complaint.", 7),
    ("marrow", "The complaint says Marrow paid playlist editors to leave certain artists out.", None),
    ("marrow", "Oregon is asking the judge to appoint a monitor for the company, the filing says.", None),
    ("marrow", "The suit alleges that Marrow bribed radio hosts in Seattle.", None),
    ("marrow", "The complaint was filed by the state’s attorney general in federal court in Portland.", None),
    ("penfield", "The network’s research department told hosts in a November 11 memorandum that the claims were entirely false, "
     "according to the brief.", 2),
    ("penfield", "The filing says a senior vice president wanted the segment run again at 5 and at 8 in the evening.", 1),
    ("penfield", "Lusk wanted a reporter fired for correcting the record on social media, the filing says.", 4),
    ("penfield", "None of the 26 employees who were deposed said they believed the accusations against Penfield, according to the brief.", 6),
    ("penfield", "Owner Sterling Voss testified that he had the power to stop the broadcasts and did not use it, the filing says.", 5),
    ("penfield", "The brief says the network destroyed recordings of its editorial meetings.", None),
    ("penfield", "According to the filing, advertisers threatened to leave after the broadcast.", None),
    ("penfield", "The filing says that Voss called the governor to discuss the election.", None),
    ("penfield", "Penfield’s brief runs to 190 pages and was unsealed on Friday.", None),
    ("coldwater", "The complaint says Tamsin signed in February 2023 to pay $61.50 a share for Coldwater Rail and changed his mind nine "
     "weeks later.", 0),
    ("coldwater", "The deal has no condition for financing or due diligence, according to the suit.", 2),
    ("coldwater", "Coldwater says it handed Tamsin’s team data on 11,200 miles of track and 640 bridges in 49 deliveries.", 5),
    ("coldwater", "The lawsuit notes that Tamsin posted an image of a toy train in a toilet in April.", 6),
    ("coldwater", "The complaint asks the court to make Tamsin close at the agreed price.", 7),
    ("coldwater", "The suit says Tamsin secretly sold his own shares before the deal was announced.", None),
    ("coldwater", "According to the complaint, Coldwater’s chairwoman offered to lower the price in March.", None),
    ("coldwater", "The lawsuit seeks $3 billion in damages from the lenders.", None),
    ("halvorsen", "The indictment says Halvorsen lent over $1.3 billion of customers’ deposits to Pelican Capital, a fund he secretly "
     "controlled through a cousin.", 1),
    ("halvorsen", "Prosecutors say he had an associate make seven versions of the balance sheet for lenders.", 3),
    ("halvorsen", "Customer money went to an Oregon vineyard, a hockey team and political donations in the names of 17 employees, "
     "according to the indictment.", 5),
    ("halvorsen", "Lodestar stopped withdrawals within three days of the message, and its website showed a lighthouse, the indictment "
     "says.", 4),
    ("halvorsen", "Prosecutors say he fled to Portugal with two passports.", None),
    ("halvorsen", "The indictment says that Halvorsen bribed a bank examiner with a yacht.", None),
    ("halvorsen", "According to the indictment, auditors had warned the board twice.", None),
    ("halvorsen", "The indictment replaces one returned in March.", None),
]
