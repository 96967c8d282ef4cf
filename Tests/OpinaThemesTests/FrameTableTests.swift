import OpinaLexicon
import OpinaTestSupport
import OpinaThemes
import Testing

/// Frames that other programs keep.
struct FrameTableTests {
  private static let rows = [
    FrameRow(.theme, theme: "kiosk", text: "service"),
    FrameRow(.label, theme: "kiosk", language: .english, text: "Kiosk, self-made"),
    FrameRow(.term, theme: "kiosk", language: .spanish, text: "<quiosco>", rest: ["-", "1", "-", "-", "said \"so\""]),
  ]

  @Test(arguments: [
    (
      "mine.csv",
      """
      kind,theme,language,text,paradigm,weight,near,not,note
      theme,kiosk,,service,,,,,
      label,kiosk,en,"Kiosk, self-made",,,,,
      term,kiosk,es,<quiosco>,,1,,,"said ""so\"""
      """
    ),
    (
      "mine.json",
      """
      [{"kind":"theme","theme":"kiosk","text":"service"},
       {"kind":"label","theme":"kiosk","language":"en","text":"Kiosk, self-made"},
       {"kind":"term","theme":"kiosk","language":"es","text":"<quiosco>","weight":"1","note":"said \\"so\\""}]
      """
    ),
    (
      "semicolons.csv",
      """
      kind;language;theme;text;weight;note
      theme;;kiosk;service;;
      label;en;kiosk;Kiosk, self-made;;
      term;es;kiosk;<quiosco>;1;"said ""so\"""
      """
    ),
  ])
  func reads(name: String, text: String) throws {
    let folder = try TemporaryFolder([name: text + "\n"])
    let frame = try FrameFile(path: folder.path + "/" + name)
    #expect(frame.rows.map(\.saying) == Self.rows.map(\.saying))
    #expect(frame.rows.last?.rest.last == "said \"so\"")
  }

  @Test func aMissingColumnIsSaid() throws {
    let folder = try TemporaryFolder(["mine.csv": "kind,theme,text\ntheme,kiosk,service\n"])
    #expect {
      try FrameFile(path: folder.path + "/mine.csv")
    } throws: { error in
      "\(error)".contains("there is no column language")
    }
  }

  @Test func aTableThatIsNoFrameIsSaidToLackItsColumns() throws {
    let folder = try TemporaryFolder(["x.csv": "a,b\n1,2\n", "x.json": "{\"a\":1}"])
    for name in ["x.csv", "x.json"] {
      #expect {
        try FrameFile(path: folder.path + "/" + name)
      } throws: { error in
        "\(error)".contains("there is no column text; a frame has the columns kind, theme")
      }
    }
  }

  @Test(arguments: ["mine.csv", "mine.json", "mine.tsv"]) func aBrokenRowIsSaidWithItsLine(name: String) throws {
    let texts = [
      "mine.csv": "kind,theme,language,text\ntheme,kiosk,,service\nthing,kiosk,,service\n",
      "mine.json": "[{\"kind\":\"theme\",\"theme\":\"kiosk\",\"language\":\"\",\"text\":\"service\"},\n"
        + " {\"kind\":\"thing\",\"theme\":\"kiosk\",\"text\":\"service\"}]\n",
      "mine.tsv": FrameRow.columns.joined(separator: "\t") + "\ntheme\tkiosk\t-\tservice\t-\t-\t-\t-\t-\n"
        + "thing\tkiosk\t-\tservice\t-\t-\t-\t-\t-\n",
    ]
    let folder = try TemporaryFolder([name: texts[name]!])
    #expect {
      try FrameFile(path: folder.path + "/" + name)
    } throws: { error in
      "\(error)".contains("thing is no kind of row")
    }
  }
}
