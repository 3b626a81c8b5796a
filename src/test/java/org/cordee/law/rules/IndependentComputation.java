package org.cordee.law.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.LawCase;

/** Computes the same figures by plain arithmetic, without the tables and without the product's classes for them. */
final class IndependentComputation {

    private static final Set<String> SIAE = Set.of("EI", "ACI", "AI", "ETTI");
    private static final Set<String> DISABILITY = Set.of("EA", "EATT", "ESAT");
    private static final Set<String> HOURS = Set.of("EI", "ACI", "AI", "ETTI", "EA", "EATT", "ESAT", "GEIQ", "REGIE");
    /** All hours multiplied by this are whole numbers: cents × ten-thousandths of a percent. */
    private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

    private final LawCase law;
    private final Map<String, String> figures = new TreeMap<>();
    private final Map<String, long[]> countedOf = new LinkedHashMap<>();
    private final Map<String, String> sizes = new HashMap<>();
    private final Map<String, List<String>> labels = new HashMap<>();
    private long total;
    private long certain;
    private long possible;
    private long counted;
    private long mostCounted;
    private boolean hoursKnown = true;
    private BigInteger needAbove = BigInteger.ZERO;
    private BigInteger needBelow = BigInteger.ONE;

    IndependentComputation(LawCase law) {
        this.law = law;
    }

    Map<String, String> figures() {
        List<CaseLot> open = law.lots().stream()
                .filter(lot -> lot.status() != CaseLot.Status.CANCELLED)
                .toList();
        open.forEach(this::lot);
        long need = open.isEmpty() ? 0 : up(BigInteger.valueOf(total), BigInteger.valueOf(4));
        figures.put(
                "amount",
                open.isEmpty()
                        ? "NOT_COMPUTABLE 0.00 null null"
                        : status(need, certain, possible) + " " + euros(certain) + " " + euros(total) + " "
                                + euros(certain - need));
        long hours = up(needAbove, needBelow.multiply(BigInteger.TEN));
        hoursKnown &= !open.isEmpty();
        figures.put(
                "hours",
                hoursKnown
                        ? status(hours, counted, mostCounted) + " " + counted + " " + Math.max(0, hours - counted)
                        : "NOT_COMPUTABLE " + counted + " null");
        countedOf.forEach((id, sums) -> figures.put(
                "member " + id,
                size(id) + " " + labels(id) + " " + euros(labels(id).isEmpty() ? 0 : sums[0]) + " " + sums[1]));
        return figures;
    }

    private void lot(CaseLot lot) {
        long lotTotal = lot.amount().cents();
        total += lotTotal;
        boolean clause = lot.insertionClause() != null;
        long cost = clause ? lot.insertionClause().hourlyCost().cents() : 3000;
        long labour = 500_000;
        if (clause) {
            BigInteger above = BigInteger.valueOf(lotTotal).multiply(BigInteger.valueOf(labour));
            BigInteger below = MILLION.multiply(BigInteger.valueOf(cost));
            needAbove = needAbove.multiply(below).add(above.multiply(needBelow));
            needBelow = needBelow.multiply(below);
        }
        hoursKnown &= clause;
        long least = 0;
        long most = 0;
        for (String id : everybody(lot)) {
            long own = own(lot, id);
            certain += labels(id).isEmpty() ? 0 : own;
            possible += labels(id).isEmpty() && Collections.disjoint(sizes(id), Set.of("MICRO", "PME")) ? 0 : own;
            long[] hours = hours(lot, id, own, clause ? cost : 0, labour);
            least += hours[0];
            most += hours[1];
            boolean member = law.consortium().members().stream()
                    .anyMatch(
                            row -> row.lot().equals(lot.number()) && row.siret().equals(id));
            if (member) {
                long[] sums = countedOf.computeIfAbsent(id, key -> new long[2]);
                sums[0] += own;
                sums[1] += hours[0];
            }
        }
        counted += least;
        mostCounted += most;
        if (clause) {
            long rate = lot.insertionClause().rate().tenThousandths();
            long required = up(
                    BigInteger.valueOf(lotTotal)
                            .multiply(BigInteger.valueOf(labour))
                            .multiply(BigInteger.valueOf(rate)),
                    MILLION.multiply(MILLION).multiply(BigInteger.valueOf(cost)));
            figures.put("clause " + lot.number(), status(required, least, most) + " " + least + " of " + required);
        }
    }

    private Set<String> everybody(CaseLot lot) {
        Set<String> ids = new TreeSet<>();
        law.consortium().members().stream()
                .filter(row -> row.lot().equals(lot.number()))
                .forEach(row -> ids.add(row.siret()));
        law.consortium().subcontracts().stream()
                .filter(row -> row.lot().equals(lot.number()))
                .forEach(row -> ids.add(row.siret()));
        law.consortium().staffing().stream()
                .filter(row -> row.lot().equals(lot.number()))
                .forEach(row -> ids.add(row.by()));
        return ids;
    }

    private long own(CaseLot lot, String id) {
        long cents = 0;
        for (CaseConsortium.Member row : law.consortium().members()) {
            cents += row.lot().equals(lot.number()) && row.siret().equals(id)
                    ? row.amount().cents()
                    : 0;
        }
        for (CaseConsortium.Subcontract row : law.consortium().subcontracts()) {
            if (row.lot().equals(lot.number())) {
                cents += row.siret().equals(id) ? row.amount().cents() : 0;
                cents -= row.from().equals(id) ? row.amount().cents() : 0;
            }
        }
        for (CaseConsortium.Staffing row : law.consortium().staffing()) {
            if (row.lot().equals(lot.number())) {
                cents += row.by().equals(id) ? row.amount().cents() : 0;
                cents -= row.siret().equals(id) ? row.amount().cents() : 0;
            }
        }
        return cents;
    }

    private long[] hours(CaseLot lot, String id, long own, long cost, long labour) {
        long structure = 0;
        long direct = 0;
        long lent = 0;
        for (CaseConsortium.Member row : law.consortium().members()) {
            if (row.lot().equals(lot.number()) && row.siret().equals(id)) {
                structure += row.hours().structure();
                direct += row.hours().direct();
                lent += row.hours().madeAvailable();
            }
        }
        for (CaseConsortium.Subcontract row : law.consortium().subcontracts()) {
            if (row.lot().equals(lot.number()) && row.siret().equals(id)) {
                boolean ordinary = organisation(id).insertion().kind().name().equals("NONE");
                direct += ordinary ? row.hours() : 0;
                structure += ordinary ? 0 : row.hours();
            }
        }
        long listed = 0;
        long good = 0;
        for (CaseConsortium.Staffing row : law.consortium().staffing()) {
            if (row.lot().equals(lot.number()) && row.siret().equals(id)) {
                listed += row.hours();
                good += HOURS.contains(kind(row.by())) ? row.hours() : 0;
            }
        }
        long open = direct + good + Math.max(0, lent - listed);
        if (!HOURS.contains(kind(id)) || kind(id).equals("GEIQ")) {
            return new long[] {open, open};
        }
        CaseOperator.Insertion insertion = organisation(id).insertion();
        if (cost == 0 || insertion.insertionStaff() == null) {
            return new long[] {open, open + structure};
        }
        long cap = BigInteger.valueOf(own)
                .multiply(BigInteger.valueOf(labour))
                .multiply(BigInteger.valueOf(insertion.insertionStaff().tenThousandths()))
                .divide(MILLION.multiply(MILLION).multiply(BigInteger.valueOf(cost)))
                .longValueExact();
        return new long[] {open + Math.min(structure, cap), open + Math.min(structure, cap)};
    }

    private CaseOperator organisation(String id) {
        return law.organisations().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String kind(String id) {
        CaseOperator.Insertion insertion = organisation(id).insertion();
        boolean begun = insertion.from() == null || insertion.from().compareTo(SampleCases.DAY) <= 0;
        boolean ended = insertion.to() != null && insertion.to().compareTo(SampleCases.DAY) < 0;
        return begun && !ended ? insertion.kind().name() : "NONE";
    }

    private List<String> labels(String id) {
        return labels.computeIfAbsent(id, this::computedLabels);
    }

    private List<String> computedLabels(String id) {
        List<String> found = new ArrayList<>();
        if (size(id).equals("MICRO")) {
            found.add("TPE");
        }
        if (size(id).equals("PME")) {
            found.add("PME");
        }
        if (organisation(id).ess().status() != EssStatus.NONE) {
            found.add("ESS");
        }
        if (SIAE.contains(kind(id))) {
            found.add("IAE");
        }
        if (DISABILITY.contains(kind(id))) {
            found.add("HANDICAP");
        }
        return found;
    }

    private String size(String id) {
        return sizes.computeIfAbsent(id, this::computedSize);
    }

    private String computedSize(String id) {
        Set<String> sizes = sizes(id);
        if (sizes.size() == 1) {
            return sizes.iterator().next();
        }
        return sizes.equals(Set.of("MICRO", "PME")) ? "PME" : "UNKNOWN";
    }

    /** Returns every size that the figures allow. */
    private Set<String> sizes(String id) {
        Set<String> sizes = new TreeSet<>();
        for (String unknown : List.of("0", "999999999999")) {
            BigDecimal value = new BigDecimal(unknown);
            var own = organisation(id).own();
            sizes.add(size(
                    own.headcount() == null ? value : own.headcount(),
                    own.turnover() == null ? value : own.turnover().euros(),
                    own.balance() == null ? value : own.balance().euros()));
        }
        return sizes;
    }

    private static String size(BigDecimal persons, BigDecimal turnover, BigDecimal balance) {
        String[] names = {"MICRO", "PME", "ETI"};
        double[][] limits = {{10, 2e6, 2e6}, {250, 50e6, 43e6}, {5000, 1500e6, 2000e6}};
        for (int at = 0; at < names.length; at++) {
            boolean few = persons.doubleValue() < limits[at][0];
            if (few && (turnover.doubleValue() <= limits[at][1] || balance.doubleValue() <= limits[at][2])) {
                return names[at];
            }
        }
        return "GE";
    }

    private static String status(long need, long least, long most) {
        return least >= need ? "MET" : most < need ? "NOT_MET" : "NOT_COMPUTABLE";
    }

    private static long up(BigInteger above, BigInteger below) {
        return above.add(below).subtract(BigInteger.ONE).divide(below).longValueExact();
    }

    private static String euros(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
