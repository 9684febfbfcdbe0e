import Messages
import Testing

@Suite("Plural rules") struct PluralRuleTests {
    @Test("Polish has three forms, chosen by the last digits")
    func polish() throws {
        let rule = try #require(
            PluralRule("nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"))
        #expect([1, 2, 5, 12, 21, 22, 112].map(rule.form) == [0, 1, 2, 2, 2, 1, 2])
    }

    @Test("Russian has 21 with 1")
    func russian() throws {
        let rule = try #require(
            PluralRule(
                """
                nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);
                """))
        #expect([1, 2, 5, 11, 21, 101].map(rule.form) == [0, 1, 2, 2, 0, 0])
    }

    @Test("Arabic has six, Japanese one")
    func manyAndOne() throws {
        let arabic = try #require(
            PluralRule(
                "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5;"))
        #expect([0, 1, 2, 3, 11, 100].map(arabic.form) == [0, 1, 2, 3, 4, 5])
        let japanese = try #require(PluralRule("nplurals=1; plural=0;"))
        #expect([0, 1, 2].map(japanese.form) == [0, 0, 0])
    }

    @Test("What binds tighter is reckoned first, as in C")
    func precedence() throws {
        let rule = try #require(PluralRule("nplurals=8; plural=1+2*n-3>4==0||n!=2&&0;"))
        #expect([2, 3, 4].map(rule.form) == [1, 1, 0])
        #expect(try #require(PluralRule("nplurals=8; plural=7-2-1;")).form(of: 0) == 4)
    }

    @Test(
        "What is no rule is none",
        arguments: [
            "", "nplurals=2", "nplurals=0; plural=0;", "nplurals=99; plural=0;", "nplurals=2; plural=n!=;",
            "nplurals=2; plural=(n;", "nplurals=2; plural=system(n);", "nplurals=2; plural=n ? 1;",
            "nplurals=2; plural=99999999999999999999;",
            "nplurals=2; plural=\(String(repeating: "(", count: 400))n\(String(repeating: ")", count: 400));",
            "nplurals=2; plural=\(String(repeating: "!", count: 900))n;",
        ])
    func malformed(_ text: String) { #expect(PluralRule(text) == nil) }

    @Test("A form that there is not is the last; nothing traps")
    func bounds() throws {
        #expect(try #require(PluralRule("nplurals=2; plural=7;")).form(of: 1) == 1)
        #expect(try #require(PluralRule("nplurals=2; plural=n/0+n%0;")).form(of: 1) == 0)
        #expect(try #require(PluralRule("nplurals=2; plural=n*n*n;")).form(of: .max) == 1)
        #expect(PluralRule.oneOrMany.form(of: .min) == 1)
    }
}
