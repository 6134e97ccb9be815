#pragma once
/// Every form of stamp that courts print, with the fields a reader sees in it.

#include <string>
#include <vector>

namespace pincite::test {

/// `text` has a line end where the stamp wraps; empty field = not printed.
struct StampForm {
  std::string name, text, case_number, document, filed, page, pages, page_id;
};

inline const std::vector<StampForm>& stamp_forms() {
  static const std::vector<StampForm> forms = {
      {"District", "Case 3:20-cv-08570-JD Document 344 Filed 08/31/22 Page 1 of 5",
       "3:20-cv-08570-JD", "344", "2022-08-31", "1", "5", ""},
      {"Attachment", "Case 4:21-cv-00518-KGB Document 12-2 Filed 08/18/21 Page 1 of 21",
       "4:21-cv-00518-KGB", "12-2", "2021-08-18", "1", "21", ""},
      {"TwoJudgesWrapped",
       "Case 2:85-cv-04544-DMG-AGR Document 569-10 Filed 06/26/19 Page 6 of 11 Page ID\n#:28982",
       "2:85-cv-04544-DMG-AGR", "569-10", "2019-06-26", "6", "11", "28982"},
      {"JudgeCalledDoc",
       "Case 8:16-cv-01261-DOC-KES Document 40 Filed 08/05/16 Page 1 of 4 Page ID #:365",
       "8:16-cv-01261-DOC-KES", "40", "2016-08-05", "1", "4", "365"},
      {"IllinoisNorthern",
       "Case: 1:18-cv-05587 Document #: 1000 Filed: 06/01/21 Page 8 of 18 PageID #:32475",
       "1:18-cv-05587", "1000", "2021-06-01", "8", "18", "32475"},
      {"MississippiWithoutWordPage",
       "Case: 3:24-cv-00304-MPM-JMV Doc #: 1 Filed: 09/25/24 1 of 7 PageID #: 1",
       "3:24-cv-00304-MPM-JMV", "1", "2024-09-25", "1", "7", "1"},
      {"Colorado",
       "Case No. 1:22-cv-00369-NYW-TPO Document 1 filed 02/09/22 USDC Colorado pg 1 of 31",
       "1:22-cv-00369-NYW-TPO", "1", "2022-02-09", "1", "31", ""},
      {"ColoradoNewer",
       "Case 1:21-cv-01061-KLM Document 1 Filed 04/16/21 USDC Colorado Page 7 of 16",
       "1:21-cv-01061-KLM", "1", "2021-04-16", "7", "16", ""},
      {"WisconsinSmallInitials",
       "Case: 3:24-cv-00161-jdp Document #: 73 Filed: 02/20/26 Page 1 of 8", "3:24-cv-00161-jdp",
       "73", "2026-02-20", "1", "8", ""},
      {"WestVirginiaReceived", "1:16-CV-107 Received: 06/03/2016", "1:16-CV-107", "", "2016-06-03",
       "", "", ""},
      {"BankruptcyTwoLines",
       "Case 15-11680 Doc 1 Filed 03/31/15 Entered 03/31/15 16:49:55 Desc Main\nDocument Page 23 "
       "of 43",
       "15-11680", "1", "2015-03-31", "23", "43", ""},
      {"BankruptcyNumberEmpty",
       "Case 8:19-bk-10049-TA Doc Filed 04/03/24 Entered 04/03/24 10:58:09 Desc Main Document Page "
       "1 "
       "of 9",
       "8:19-bk-10049-TA", "", "2024-04-03", "1", "9", ""},
      {"BankruptcyNewYork",
       "22-10964-mg Doc 78-3 Filed 07/21/22 Entered 07/21/22 09:17:08 Attachment 3\nPg 1 of 2",
       "22-10964-mg", "78-3", "2022-07-21", "1", "2", ""},
      {"BankruptcyPageWrapped",
       "Case 18-09232 Doc 49 Filed 04/16/19 Entered 04/16/19 14:07:05 Desc Page 1\nof 3",
       "18-09232", "49", "2019-04-16", "1", "3", ""},
      {"BankruptcyDateFirst", "Filed 11/02/21 Case 21-23295 Doc 19", "21-23295", "19", "2021-11-02",
       "", "", ""},
      {"FirstCircuit",
       "Case: 20-1507 Document: 00117684624 Page: 1 Date Filed: 12/22/2020 Entry ID: 6390389",
       "20-1507", "00117684624", "2020-12-22", "1", "", ""},
      {"SecondCircuitNoSpaceAfterPage",
       "Case 17-3510, Document 1-1, 10/31/2017, 2161300, Page1 of 2", "17-3510", "1-1",
       "2017-10-31", "1", "2", ""},
      {"AppellateSystemDottedAttachment", "Case: 25-1689, 07/15/2025, DktEntry: 28.1, Page 1 of 2",
       "25-1689", "28-1", "2025-07-15", "1", "2", ""},
      {"ThirdCircuit", "Case: 17-2678 Document: 003112692106 Page: 1 Date Filed: 08/03/2017",
       "17-2678", "003112692106", "2017-08-03", "1", "", ""},
      {"ThirdCircuitNewer", "Case: 21-2728 Document: 138-2 Page: 1 Date Filed: 08/17/2022",
       "21-2728", "138-2", "2022-08-17", "1", "", ""},
      {"FourthCircuit", "Appeal: 17-2218 Doc: 17 Filed: 10/31/2017 Pg: 1 of 1", "17-2218", "17",
       "2017-10-31", "1", "1", ""},
      {"FourthCircuitNewer", "USCA4 Appeal: 22-6079 Doc: 17 Filed: 07/26/2022 Pg: 1 of 2",
       "22-6079", "17", "2022-07-26", "1", "2", ""},
      {"FifthCircuit", "Case: 21-50498 Document: 00516242060 Page: 1 Date Filed: 03/16/2022",
       "21-50498", "00516242060", "2022-03-16", "1", "", ""},
      {"SixthCircuit", "Case: 17-3994 Document: 1-3 Filed: 09/20/2017 Page: 1", "17-3994", "1-3",
       "2017-09-20", "1", "", ""},
      {"SeventhCircuit", "Case: 17-2400 Document: 3 Filed: 07/13/2017 Pages: 1", "17-2400", "3",
       "2017-07-13", "1", "1", ""},
      {"EighthCircuit", "Appellate Case: 22-1801 Page: 1 Date Filed: 01/19/2023 Entry ID: 5237514",
       "22-1801", "", "2023-01-19", "1", "", ""},
      {"NinthCircuit", "Case: 20-16276, 08/05/2020, ID: 11778722, DktEntry: 19, Page 1 of 15",
       "20-16276", "19", "2020-08-05", "1", "15", ""},
      {"TenthCircuit",
       "Appellate Case: 21-800 Document: 010110462922 Date Filed: 01/11/2021 Page: 1", "21-800",
       "010110462922", "2021-01-11", "1", "", ""},
      {"EleventhCircuit",
       "USCA11 Case: 23-12178 Document: 72-1 Date Filed: 05/08/2025 Page: 2 of 17", "23-12178",
       "72-1", "2025-05-08", "2", "17", ""},
      {"CircuitOfColumbia", "USCA Case #16-1062 Document #1600692 Filed: 02/24/2016 Page 1 of 3",
       "16-1062", "1600692", "2016-02-24", "1", "3", ""},
      {"FederalCircuit", "Case: 14-1326 Document: 3 Page: 1 Filed: 03/18/2014", "14-1326", "3",
       "2014-03-18", "1", "", ""},
      {"NewYorkState",
       "INDEX NO. 153853/2019\nNYSCEF DOC. NO. 67 RECEIVED NYSCEF: 03/24/2022\f1 of 49",
       "153853/2019", "67", "2022-03-24", "1", "49", ""},
      {"NewYorkStateFiledLine",
       "FILED: NEW YORK COUNTY CLERK 03/24/2022 05:12 PM INDEX NO. 153853/2019\n"
       "NYSCEF DOC. NO. 67 RECEIVED NYSCEF: 03/24/2022",
       "153853/2019", "67", "2022-03-24", "", "", ""},
      {"NewYorkStateUnassigned",
       "INDEX NO. UNASSIGNED\nNYSCEF DOC. NO. 1 RECEIVED NYSCEF: 01/02/2024", "", "1", "2024-01-02",
       "", "", ""},
      {"WithoutSpaces", "Case3:06-cv-01905-JSW Document326 Filed08/27/09 Page1 of 14",
       "3:06-cv-01905-JSW", "326", "2009-08-27", "1", "14", ""},
      {"FourDigitYear", "Case 3:06-cv-01905-JSW Document 1-1 Filed 03/13/2006 Page 1 of 38",
       "3:06-cv-01905-JSW", "1-1", "2006-03-13", "1", "38", ""},
      {"CriminalDefendant", "Case 2:19-cr-00148-JAM-2 Document 71 Filed 01/05/21 Page 3 of 9",
       "2:19-cr-00148-JAM-2", "71", "2021-01-05", "3", "9", ""},
      {"MichiganPageId", "Case 1:20-cv-00100-PLM ECF No. 5, PageID.234 Filed 04/01/21 Page 3 of 9",
       "1:20-cv-00100-PLM", "5", "2021-04-01", "3", "9", "234"},
      {"SeventhCircuitLonger", "Case: 17-2400 Document: 9 Filed: 07/13/2017 Pages: 12", "17-2400",
       "9", "2017-07-13", "", "12", ""},
      {"ColoradoWrappedBeforeTheNumber",
       "Case No. 1:22-cv-00369-NYW-TPO Document 1 filed 02/09/22 USDC Colorado pg 1\nof 31",
       "1:22-cv-00369-NYW-TPO", "1", "2022-02-09", "1", "31", ""},
      {"BankruptcyAllOnOneLine",
       "Case 15-11680 Doc 1 Filed 03/31/15 Entered 03/31/15 16:49:55 Desc Main Document Page 3 of "
       "43",
       "15-11680", "1", "2015-03-31", "3", "43", ""},
      {"NewYorkStateNotYetReviewed",
       "CAUTION: THIS DOCUMENT HAS NOT YET BEEN REVIEWED BY THE COUNTY CLERK. INDEX NO. "
       "UNASSIGNED\nNYSCEF DOC. NO. 2 RECEIVED NYSCEF: 01/02/2024\f2 of 7",
       "", "2", "2024-01-02", "2", "7", ""},
  };
  return forms;
}

}  // namespace pincite::test
