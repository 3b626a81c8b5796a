package org.cordee.law.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.law.rules.SoundCase.SOUND;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cases with a fault: the sound case, changed as little as possible to get one finding. */
final class FindingCases {

    private FindingCases() {}

    /** A single candidate for a contract that joins design and works. */
    static final String ALONE = """
            case: alone
            at: 2027-03-01T10:00:00+01:00
            consultation:
              launchedOn: 2027-02-01
              globalContract: {kind: DESIGN_BUILD}
            lots: [{number: "1", amount: 1000.00, capacities: {}}]
            organisations:
              - {siret: "90240074600019", headcount: 31, turnover: 4100000.00, balanceSheet: 2000000.00}
            consortium:
              id: C-A
              lots: ["1"]
              form: JOINT
              lead: "90240074600019"
              members: [{siret: "90240074600019", lot: "1", share: 100, amount: 1000.00, signatory: p1}]
            """;

    static final String LEAD = "90240000100019";
    static final String PARTNER = "90240037300012";
    private static final String OTHER = "90240074600019";
    private static final String ESS = with(
            "capacities: {}",
            "durationMonths: 36",
            "headcount: 6100",
            "essStatus: ASSOCIATION, essMissionStatement: true, headcount: 6100",
            "headcount: 48,",
            "essStatus: ASSOCIATION, essMissionStatement: true, headcount: 48,",
            "{id: vdl}",
            "{id: vdl, isContractingAuthority: true}",
            "amount: 600000.00,",
            "amount: 600000.00, reservation: L2113_15, exclusivelyListedServices: true,");
    private static final String HANDED = "  subcontracts: [{from: \"%s\", siret: \"%s\", lot: \"1\", amount: %s%s}]\n";
    private static final String RIVAL = "others: [{id: C-B, lots: [%s], %s}]\n";
    private static final String LATE =
            "deposit: {startedAt: 2027-03-15T10:00:00+01:00, completedAt: 2027-03-15T12:00:01+01:00%s}\n";
    private static final String CHANGE = "change: {%s}\n";

    private static String with(String... writtenAndOther) {
        return of(SOUND, writtenAndOther);
    }

    private static String of(String text, String... writtenAndOther) {
        String changed = text;
        for (int at = 0; at < writtenAndOther.length; at += 2) {
            assertThat(changed).contains(writtenAndOther[at]);
            changed = changed.replace(writtenAndOther[at], writtenAndOther[at + 1]);
        }
        return changed;
    }

    private static String ground(String fields) {
        return with("headcount: 48,", "exclusionGrounds: [{%s}], headcount: 48,".formatted(fields));
    }

    private static String rival(String lots, String fields) {
        return SOUND + RIVAL.formatted(lots, fields);
    }

    private static String asking(String capacities) {
        return with("hourlyCost: 30}, capacities: {}", "hourlyCost: 30}, capacities: {%s}".formatted(capacities));
    }

    private static String tasks(String tasks) {
        return with("nature: SERVICES", "nature: SERVICES\n  essentialTasks: " + tasks);
    }

    /** Returns the cases as texts; together they give every finding. */
    static List<String> all() {
        List<String> cases = new ArrayList<>(groupings());
        cases.addAll(figures());
        cases.addAll(reservations());
        cases.addAll(events());
        cases.addAll(duties());
        cases.addAll(newcomers());
        cases.addAll(grounds());
        cases.addAll(pieces());
        return cases;
    }

    /** The deadline is the 15th of March, the award is expected on the 13th of June. */
    private static List<String> pieces() {
        return List.of(
                piece("piece: DC2"),
                piece("piece: VIGILANCE, demandedAt: AWARD"),
                demanded("2027-03-01T10:00:00+01:00"),
                demanded("2027-03-01T09:59:59+01:00"),
                piece("piece: HONOUR_DECLARATION, answer: FILE, expiresOn: 2027-03-14"),
                piece("piece: VIGILANCE, demandedAt: AWARD, answer: FILE, expiresOn: 2027-06-12"));
    }

    private static String demanded(String by) {
        return piece("piece: VIGILANCE, demandedAt: AWARD")
                + "buyerMessage: {kind: PROOFS, reasonCode: R2144-4, answerBy: %s}\n".formatted(by);
    }

    private static String piece(String fields) {
        return with("headcount: 48,", "applicationPieces: [{%s}], headcount: 48,".formatted(fields));
    }

    private static List<String> groupings() {
        return List.of(
                with(PARTNER + "\", lot: \"2\"", "90240000100027\", lot: \"2\""),
                with("lead: \"" + LEAD, "lead: \"" + OTHER),
                with("form: JOINT", "state: DRAFTING"),
                with("share: 50, amount: 50000.00, signatory: p2", "signatory: p2"),
                with("amount: 50000.00, signatory: p2}", "amount: 50000.00}"),
                with(
                        "nature: SERVICES",
                        "signatureRequiredAtDeposit: true",
                        "amount: 50000.00, signatory: p2}",
                        "amount: 50000.00}"),
                tasks("[roof]"),
                tasks("[{task: roof, by: \"%s\"}]".formatted(OTHER)),
                with("nature: SERVICES", "imposedForm: SEVERAL\n  imposedFormJustification: one site"),
                with("nature: SERVICES", "imposedForm: JOINT"),
                rival("\"1\"", "lead: \"%s\"".formatted(LEAD)),
                rival("\"3\"", "lead: \"%s\"".formatted(LEAD)),
                rival("\"1\"", "members: [\"%s\"]".formatted(LEAD)),
                ALONE + RIVAL.formatted("\"1\"", "members: [\"%s\"]".formatted(OTHER)),
                rival("\"1\"", "signatories: [p1]"),
                of(
                        rival("\"3\"", "members: [\"%s\"]".formatted(PARTNER)),
                        "nature: SERVICES",
                        "multiParticipationForbidden: true\n  multiParticipationScope: CONSULTATION"),
                rival("\"2\"", "members: [\"%s\"]".formatted(PARTNER)),
                of(
                        rival("\"1\"", "members: [\"%s\"]".formatted(PARTNER)),
                        "nature: SERVICES",
                        "multiParticipationForbidden: true"),
                of(
                        rival("\"1\"", "members: [\"%s\"]".formatted(OTHER)),
                        "name: Les Bâtisseurs,",
                        "parentSiren: \"902400373\", groupHeadcount: 9, groupTurnover: 1.00, groupBalance: 1.00,"));
    }

    private static List<String> figures() {
        return List.of(
                with("form: JOINT", "form: SEVERAL", "share: 50, amount: 50000.00, signatory: p2", "signatory: p2"),
                with(
                                "share: 75, amount: 450000.00",
                                "share: 75, amount: 450001.00",
                                "amount: 150000.00",
                                "amount: 149999.00")
                        .replace("share: 75, amount: 450001.00", "share: 75, amount: 500000.00")
                        .replace("share: 25, amount: 149999.00", "share: 25, amount: 100000.00"),
                SOUND
                        + HANDED.formatted(LEAD, OTHER, "450000.00", "")
                                .replace(
                                        "}]",
                                        "}, {from: \"" + PARTNER + "\", siret: \"" + OTHER
                                                + "\", lot: \"1\", amount: 150000.00}]"),
                with("insertionKind: EI,", "insertionKind: GEIQ,"),
                SOUND + "  staffing: [{by: \"%s\", siret: \"%s\", lot: \"1\", hours: 100}]\n".formatted(OTHER, LEAD),
                with("direct: 250", "direct: 2501"),
                with("turnover: 2400000.00", "turnover: 199999.99"),
                with("share: 25, amount: 150000.00", "share: 24.9999, amount: 150000.01"),
                SOUND + HANDED.formatted(PARTNER, OTHER, "150000.01", ""),
                with("nature: SERVICES", "nature: SUPPLIES") + HANDED.formatted(LEAD, OTHER, "1.00", ""),
                with("amount: 600000.00,", "amount: 600000.00, attri1Total: 600000.00, priceScheduleTotal: 600000.01,"),
                with("rate: 8, labour", "hours: 3000, labour"),
                with("labourShare: 50, hourlyCost: 30}", "labourShare: 50}"),
                with(", insertionStaffRatio: 0.50", "", "direct: 800", "direct: 799"),
                with("structure: 1250", "structure: 3250"),
                with(
                        "share: 75, amount: 450000.00",
                        "share: 90, amount: 540000.00",
                        "share: 25, amount: 150000.00",
                        "share: 10, amount: 60000.00",
                        "structure: 1250",
                        "structure: 0"),
                with(
                        "labourShare: 50, hourlyCost: 20",
                        "hourlyCost: 20",
                        "headcount: 48, turnover: 2400000.00, balanceSheet: 1200000.00, insertionKind: EI",
                        "headcount: 48"),
                asking("turnover: 9000000000.00"),
                asking("headcount: 9000, estimate: 600000.00"),
                of(asking("turnover: 9000000000.00"), "turnover: 1700000000.00, ", ""),
                of(asking("headcount: 9000"), "headcount: 6100, ", ""));
    }

    private static List<String> reservations() {
        String reserved = with("{number: \"1\",", "{number: \"1\", reservation: L2113_13,");
        String dated = "headcount: 48, essStatus: %s,";
        return List.of(
                of(reserved, "disadvantagedWorkerRatio: 0.55, ", ""),
                of(ESS, "true, headcount: 48", "false, headcount: 48"),
                of(ESS, "essMissionStatement: true, headcount: 48", "headcount: 48"),
                of(ESS, "isContractingAuthority: true", "isContractingAuthority: false"),
                of(ESS, "exclusivelyListedServices: true", "exclusivelyListedServices: false"),
                of(ESS, "durationMonths: 36", "durationMonths: 37"),
                of(ESS, "headcount: 48,", "previousReservedAwards: [{buyer: vdl, on: 2026-03-01}], headcount: 48,"),
                of(ESS, "headcount: 48,", "previousReservedAwards: [{buyer: other, on: 2026-03-01}], headcount: 48,"),
                with("headcount: 48,", dated.formatted("ESUS")),
                with("headcount: 48,", dated.formatted("ESUS, essFrom: 2020-01-01, essTo: 2025-01-01")),
                with("headcount: 48,", dated.formatted("COOPERATIVE, essFrom: 2020-01-01, essTo: 2025-01-01")),
                with("headcount: 48,", dated.formatted("ESUS, essFrom: 2025-01-01, essTo: 2027-03-10")),
                with("insertionKind: EI", "insertionKind: EI, conventionFrom: 2020-01-01, conventionTo: 2021-01-01"));
    }

    private static List<String> events() {
        String lateChange = "kind: WITHDRAWAL, subject: \"%s\", at: 2027-03-16T10:00:00+01:00".formatted(PARTNER);
        String demand = "kind: EXCLUSION_DEMAND, subject: \"%s\", at: 2027-03-20T10:00:00+01:00".formatted(PARTNER);
        String message = "buyerMessage: {reasonCode: %s}\n";
        return List.of(
                SOUND + LATE.formatted(""),
                SOUND + LATE.formatted(", backupCopy: {receivedAt: 2027-03-15T11:00:00+01:00}"),
                SOUND + LATE.formatted(", platformEvidence: [log], diligence: {ownEquipmentWorked: true}"),
                SOUND
                        + "deposits:\n  - {number: 1, complete: false, startedAt: 2027-03-15T09:00:00+01:00, completedAt: 2027-03-15T09:30:00+01:00}\n",
                SOUND
                        + "deposits:\n  - {number: 1, startedAt: 2027-03-15T09:00:00+01:00, completedAt: 2027-03-15T09:30:00+01:00}\n"
                        + "  - {number: 2, startedAt: 2027-03-15T09:00:00+01:00, completedAt: 2027-03-15T10:30:00+01:00}\n"
                        + "  - {number: 3, startedAt: 2027-03-15T09:00:00+01:00, completedAt: 2027-03-15T12:30:00+01:00}\n",
                SOUND
                        + CHANGE.formatted("kind: EXCLUSION_DEMAND, subject: \"%s\", at: 2027-04-21T10:00:00+02:00"
                                        .formatted(PARTNER)
                                + ", replacement: \"%s\", replacementProvidedAt: 2027-05-02T10:00:00+02:00"
                                        .formatted(OTHER)),
                SOUND + CHANGE.formatted(lateChange.replace("16T", "14T")),
                SOUND + CHANGE.formatted(lateChange),
                SOUND + CHANGE.formatted(lateChange + ", guaranteesKept: true, cause: RESTRUCTURING"),
                with("nature: SERVICES", "procedure: NEGOTIATED")
                        + CHANGE.formatted(lateChange + ", guaranteesKept: true, competitionKept: true"),
                with("form: JOINT", "form: JOINT\n  state: SIGNED") + CHANGE.formatted(lateChange),
                SOUND + CHANGE.formatted(demand),
                SOUND
                        + CHANGE.formatted(demand
                                + ", replacement: \"%s\", replacementProvidedAt: 2027-03-25T10:00:00+01:00"
                                        .formatted(OTHER)),
                SOUND
                        + CHANGE.formatted(demand
                                + ", replacement: \"%s\", replacementProvidedAt: 2027-04-25T10:00:00+01:00"
                                        .formatted(OTHER)),
                SOUND
                        + CHANGE.formatted(
                                "kind: LEAD_WITHDRAWAL, subject: \"%s\", at: 2027-03-14T10:00:00+01:00, newLead: \"%s\""
                                        .formatted(LEAD, OTHER)),
                ground("article: L2141-2"),
                ground("article: L2141-2, debtPaid: true"),
                ground("article: L2141-3"),
                ground("article: L2141-1, selfCleaning: true"),
                ground("article: L2141-8"),
                ground("article: L9999-1"),
                with("form: JOINT", "form: JOINT\n  state: UNDER_EVALUATION") + message.formatted("R2181-7"),
                with("form: JOINT", "form: JOINT\n  state: UNDER_EVALUATION")
                        + message.formatted("R2181-7, answerBy: 2027-02-28T10:00:00+01:00"),
                with("form: JOINT", "form: JOINT\n  state: LOST") + message.formatted("CAS_FORTUIT"));
    }

    /** Returns cases about the duties and the payments of the buyer. */
    private static List<String> duties() {
        String all =
                "socialClause: false, criterion: SOLE_PRICE, environmentalClause: false, environmentalCriterion: false";
        String global = "nature: SERVICES\n  globalContract: {kind: %s}";
        return List.of(
                duty(all),
                duty("socialClause: false", "buyer: {id: vdl}", "buyer: {id: vdl}\n  estimatedValue: 140000.00"),
                duty("socialClause: false, derogation: WEAK_LINK"),
                duty("socialClause: false, derogation: SHORT_WORKS"),
                duty(
                        "reservationNamed: false",
                        "{number: \"2\", amount",
                        "{number: \"2\", reservation: L2113_13, amount"),
                with("nature: SERVICES", global.formatted("SECTOR, pmeSharePct: 12.50")),
                ALONE,
                with(
                                "buyer: {id: vdl}",
                                "buyer: {id: vdl, kind: STATE}",
                                "capacities: {}}",
                                "capacities: {}, durationMonths: 12}")
                        + HANDED.formatted(LEAD, OTHER, "700.00", ""),
                with(
                        "buyer: {id: vdl}",
                        "buyer: {id: vdl, kind: STATE}",
                        "capacities: {}}",
                        "capacities: {}, durationMonths: 2}"));
    }

    private static String duty(String duties, String... writtenAndOther) {
        String clause = ", insertionClause: {labourShare: 50, hourlyCost: 20}, capacities: {}}";
        String[] all = Arrays.copyOf(writtenAndOther, writtenAndOther.length + 2);
        all[writtenAndOther.length] = clause;
        all[writtenAndOther.length + 1] = clause.replace("{}}", "{}, duties: {" + duties + "}}");
        return with(all);
    }

    /** Returns cases about replacements, low prices and the ends of experiments. */
    private static List<String> newcomers() {
        String third = "name: Les Bâtisseurs,";
        String demand =
                CHANGE.formatted("kind: EXCLUSION_DEMAND, subject: \"%s\", at: 2027-03-20T10:00:00+01:00, replacement:"
                                .formatted(PARTNER)
                        + " \"%s\", replacementProvidedAt: 2027-03-22T10:00:00+01:00".formatted(OTHER));
        String reserved = with("{number: \"2\", amount", "{number: \"2\", reservation: L2113_13, amount");
        return List.of(
                with(third, third + " exclusionGrounds: [{article: L2141-2}],") + demand,
                reserved + demand,
                of(reserved, third, third + " insertionKind: EQUIVALENT,") + demand,
                SOUND
                        + CHANGE.formatted(
                                "kind: WITHDRAWAL, cause: IMPOSSIBILITY_NOT_OWN, at: 2027-03-16T10:00:00+01:00,"
                                        + " guaranteesKept: true, proof: false"),
                SOUND + "buyerMessage: {kind: LOW_OFFER, reasonCode: L2152-6}\n",
                with("insertionKind: EI,", "insertionKind: EITI,"),
                with("insertionKind: EI,", "insertionKind: EITI,", "at: 2027-03-01T10", "at: 2026-12-31T10"),
                with(
                                "consortium:",
                                "  - {siret: \"90240111600014\", headcount: 3, turnover: 1.00, balanceSheet: 1.00}\nconsortium:")
                        + "  subcontracts: [{from: \"%s\", siret: \"%s\", lot: \"1\", amount: 100.00}, "
                                .formatted(LEAD, OTHER)
                        + "{from: \"%s\", siret: \"90240111600014\", lot: \"1\", amount: 10.00}]\n".formatted(OTHER),
                of(
                        SOUND
                                + LATE.formatted(
                                        ", readable: false, backupCopy: {receivedAt: 2027-03-15T11:00:00+01:00}"),
                        "completedAt: 2027-03-15T12:00:01",
                        "completedAt: 2027-03-15T11:30:00"));
    }

    private static List<String> grounds() {
        return List.of(ground("article: L2141-1, decidedOn: 2022-02-28"), ground("article: L2141-1, lifted: true"));
    }
}
