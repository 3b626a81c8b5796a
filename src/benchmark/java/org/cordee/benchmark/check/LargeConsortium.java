package org.cordee.benchmark.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.cordee.law.casefile.CaseFile;
import org.cordee.law.casefile.LawCase;

/**
 * A random consortium in which every member takes part in every lot, written as a case file; the same seed gives the
 * same one.
 */
record LargeConsortium(int members, int lots, long seed) {

    private static final String[] KINDS = {"NONE", "EI", "ACI", "EA", "GEIQ", "ETTI", "ESAT", "NONE"};
    private static final String[] STATUSES = {"NONE", "ASSOCIATION", "ESUS", "ESS_COMPANY"};

    LawCase lawCase() throws IOException {
        return CaseFile.read(new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8)));
    }

    String text() {
        Random random = new Random(seed);
        StringBuilder yaml = new StringBuilder("""
                case: grouping %d
                at: 2027-03-01T10:00:00+01:00
                consultation:
                  launchedOn: 2027-02-01
                  procedure: OPEN
                  offerDeadline: 2027-03-15T12:00:00+01:00[Europe/Paris]
                lots:
                """.formatted(seed));
        for (int lot = 1; lot <= lots; lot++) {
            yaml.append(
                    "  - {number: \"%d\", amount: %d, insertionClause: {rate: %d, labourShare: 50, hourlyCost: 30}}\n"
                            .formatted(lot, 100_000L * members, 5 + random.nextInt(6)));
        }
        yaml.append("organisations:\n");
        for (int member = 1; member <= members; member++) {
            yaml.append(("  - {foreignId: M%d, headcount: %d, turnover: %d, balanceSheet: %d, essStatus: %s,"
                            + " insertionKind: %s, conventionTo: 2027-0%d-01, insertionStaffRatio: 0.%d}\n")
                    .formatted(
                            member,
                            random.nextInt(400),
                            random.nextInt(90_000_000),
                            random.nextInt(60_000_000),
                            STATUSES[random.nextInt(STATUSES.length)],
                            KINDS[random.nextInt(KINDS.length)],
                            1 + random.nextInt(9),
                            10 + random.nextInt(90)));
        }
        return yaml.append(consortium(random)).toString();
    }

    private String consortium(Random random) {
        StringBuilder yaml = new StringBuilder("consortium:\n  form: JOINT\n  lead: M1\n  lots: [");
        for (int lot = 1; lot <= lots; lot++) {
            yaml.append(lot == 1 ? "" : ", ").append('"').append(lot).append('"');
        }
        StringBuilder contracts = new StringBuilder("  subcontracts:\n");
        yaml.append("]\n  members:\n");
        for (int lot = 1; lot <= lots; lot++) {
            for (int member = 1; member <= members; member++) {
                yaml.append(("    - {foreignId: M%d, lot: \"%d\", amount: 100000, signatory: person %d,"
                                + " insertionHours: {structure: %d, direct: %d}}\n")
                        .formatted(member, lot, member, random.nextInt(900), random.nextInt(200)));
            }
            int from = 1 + random.nextInt(members);
            contracts.append("    - {from: M%d, foreignId: M%d, lot: \"%d\", amount: %d, insertionHours: %d}\n"
                    .formatted(from, 1 + from % members, lot, random.nextInt(100_000), random.nextInt(300)));
        }
        return yaml.append(contracts).toString();
    }
}
