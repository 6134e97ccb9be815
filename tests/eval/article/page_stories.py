"""Made-up court stories: what the pages of page_templates.py print."""


class Story:
    """`body`: paragraphs; ("h2", text) is a heading, ("quote", text) a block quotation."""

    def __init__(self, name, title, standfirst, authors, published, body, tags):
        self.name, self.title, self.standfirst, self.authors = name, title, standfirst, authors
        self.published, self.body, self.tags = published, body, tags

    def text(self):
        return [block if isinstance(block, str) else block[1] for block in self.body]


STORIES = [
    Story("vans", "Harwick Motors hid brake defect from drivers, lawsuit says",
          "Engineers called the flaw “a ticking clock,” a proposed class action says.",
          ["Dana Ortiz"], "2024-03-12", [
              "Harwick Motors Inc. knew for three years that the brakes on its delivery vans could fail in cold weather and told dealers to keep quiet, according to a proposed class action filed on Tuesday in federal court in San Francisco.",
              "The lawsuit alleges that Harwick engineers warned managers in 2021 that the defect was “a ticking clock” and that a recall would be “cheaper than the funerals.”",
              "“Harwick put its launch date ahead of the people who drive its vans,” the complaint said.",
              "In an internal email quoted in the complaint, a quality manager wrote: “We do not put this in writing again.”",
              "Watch what happens to the warranty claims, the plaintiffs say: they doubled in the first winter and doubled again in the second.",
              "“These claims have no merit,” spokesperson Lena Brandt said. “We look forward to presenting the facts in court.”",
              "Lawyers for the plaintiffs did not immediately respond to a request for comment.",
              "U.S. District Judge Marcus Feld, who is assigned to the case, has set a first hearing for May 2.",
              "The case is Delgado v. Harwick Motors Inc., U.S. District Court, Northern District of California, No. 3:24-cv-01822.",
          ], ["Lawsuits", "Automobiles"]),
    Story("laptops", "Judge tosses most of suit over school laptop spying",
          "A single privacy claim survives against the maker of the software.",
          ["Marta Lind", "Colin Marsh"], "2023-11-09", [
              "A federal judge on Thursday threw out most of a lawsuit accusing Orrin Learning of watching students through their laptop cameras, but let a single privacy claim go forward.",
              "“A child’s bedroom is not a data source,” U.S. District Judge Paula Whitfield wrote in a 31-page opinion. But most of the claims, she found, were “too thin to survive.”",
              ("h2", "What the parents said"),
              "The families sued in 2022, claiming that Orrin’s software took “tens of thousands of photographs” of students at home. Their attorneys argued in an opposition brief that the practice was “surveillance by any other name.”",
              "The opinion quotes the company’s own manual at length:",
              ("quote", "The camera wakes every ninety seconds while the lid is open. Pictures are kept for thirty days and may be reviewed by staff of the district and of the company."),
              "During oral arguments in June, Orrin’s attorney Seth Kaminsky told Whitfield that the pictures were “never looked at by a human being.”",
              "Whitfield pushed back. “How would anyone know that, counselor?” she asked.",
              ("h2", "What comes next"),
              "The judge gave the parents until Sept. 3 to amend. Related claims against two school districts were settled last year.",
              "Neither side responded to requests for comment by press time.",
          ], ["Privacy", "Schools"]),
    Story("weather", "The case against the weather app",
          "Ida Voss noticed that her phone never slept. Then she went to court.",
          ["Ruth Abara"], "2024-10-21", [
              "Last spring, a software engineer named Ida Voss noticed that her phone was sending her location somewhere it should not. What she did next became the first page of a lawsuit.",
              "In her complaint, Voss describes the moment she understood what was happening. “It was three in the morning and the app was wide awake,” she writes. The company, Nimbus, had promised users that it collected location “only to tell you if it will rain.”",
              "Instead, the complaint alleges, it sold “a breadcrumb trail of every user, every ninety seconds,” to at least eleven brokers.",
              "Nimbus’s lawyers tell a different story. In a motion to dismiss filed in August, they contend that Voss “agreed, repeatedly and in plain English,” to the company’s terms.",
              "Voss laughed when I read her that passage. “Bold type,” she said. “I must have missed it.”",
              "“We have always been transparent about how the product works,” a Nimbus spokeswoman, Carys Hale, told me in an email. “The suit misstates both the facts and the law.”",
              "Sign up for the app today and the screen that asks for your location is eleven words long. The terms behind it run to nine thousand.",
              "Judge Arturo Beltran seemed unsure at a hearing in October. “If I put it in bold that I am going to take your car,” he asked, “may I take your car?”",
          ], ["Technology", "Courts", "Privacy"]),
    Story("heat", "Tenants sue landlord over weeks without heat",
          "Temperatures in some apartments fell to 48 degrees, the lawsuit says.",
          ["Maria Kessler"], "2024-01-18", [
              "Twenty-two tenants of the Alder Court apartments sued their landlord on Thursday, claiming that they lived without heat for most of December while managers ignored them.",
              "The lawsuit, filed in Cuyahoga County Common Pleas Court, says temperatures in some units fell to 48 degrees. One mother, it says, kept her baby “in a snowsuit, indoors, for nine days.”",
              "“They cashed the rent every month and let us freeze,” said tenant Tasha Odom, 34, who lives on the third floor with two children.",
              "Alder Court Holdings LLC “knew or should have known that the boiler was beyond repair,” the suit states.",
              "Reached by phone, property manager Greg Stahl said he had not seen the lawsuit. “I can’t comment on something I haven’t read,” he said.",
              "City records show inspectors cited the building 17 times since 2020.",
          ], ["Housing"]),
]
