package org.cordee.law.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cordee.feel.DecisionResult;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.jspecify.annotations.Nullable;

/**
 * Computes as what an operator counts on a day: its size (D2), its ESS status (D3), its convention, hence D1.
 */
final class OperatorStandings {

    private static final Map<String, EssStatus> BY_FORM = Map.of(
            "ASSOCIATION", EssStatus.ASSOCIATION,
            "SCOP", EssStatus.COOPERATIVE,
            "SCIC", EssStatus.COOPERATIVE,
            "CAE", EssStatus.COOPERATIVE,
            "COOPERATIVE", EssStatus.COOPERATIVE,
            "MUTUAL", EssStatus.MUTUAL,
            "MUTUELLE", EssStatus.MUTUAL,
            "FOUNDATION", EssStatus.FOUNDATION,
            "FONDATION", EssStatus.FOUNDATION);
    private static final Set<String> PUBLIC_LAW = Set.of("CCAS", "CIAS", "EPSMS", "EPA", "EPIC", "PUBLIC");

    private final CaseJudgement matter;
    private final LocalDate day;

    public OperatorStandings(CaseJudgement matter) {
        this(matter, matter.day());
    }

    /** @param day on which proofs and conventions are looked at */
    OperatorStandings(CaseJudgement matter, LocalDate day) {
        this.matter = matter;
        this.day = day;
    }

    OperatorStanding of(CaseOperator organisation) {
        EnterpriseSizes sizes = new EnterpriseSizes(matter);
        String size = sizes.category(organisation);
        String counting = sizes.counting(organisation);
        boolean ess = essStatus(organisation).flag("ess");
        InsertionKind kind = kindInForce(organisation);
        List<String> categories = matter
                .evaluate(
                        "D1",
                        "eligibility-category",
                        Map.of("on", day, "size", counting, "ess", ess, "insertionKind", kind.name()))
                .rows()
                .stream()
                .map(row -> String.valueOf(row.get("category")))
                .toList();
        return new OperatorStanding(
                organisation,
                size,
                sizes.procurementPme(organisation),
                ess,
                kind,
                categories,
                size.equals(EnterpriseSizes.UNKNOWN) ? sizes.missing(organisation) : List.of(),
                counting.equals(EnterpriseSizes.UNKNOWN) ? sizes.missingToCount(organisation) : List.of());
    }

    /** Returns D3's whole answer: the status, and the fault of its proof. */
    public DecisionResult essStatus(CaseOperator organisation) {
        EssStatus status = status(organisation);
        return matter.evaluate(
                "D3",
                "ess-status",
                Map.of(
                        "on", day,
                        "publicLaw", PUBLIC_LAW.contains(form(organisation)),
                        "status", status.name(),
                        "inForce", inForce(organisation.ess(), status, organisation.createdOn())));
    }

    private InsertionKind kindInForce(CaseOperator organisation) {
        return organisation.insertion().isInForceOn(day)
                ? organisation.insertion().kind()
                : InsertionKind.NONE;
    }

    /**
     * Returns the ESS status. The legal form alone makes an association or a cooperative one of the ESS (loi 2014-856,
     * art. 1 II 1°).
     */
    private static EssStatus status(CaseOperator organisation) {
        EssStatus said = organisation.ess().status();
        return said == EssStatus.NONE ? BY_FORM.getOrDefault(form(organisation), said) : said;
    }

    private static String form(CaseOperator organisation) {
        return organisation.legalForm().toUpperCase(Locale.ROOT);
    }

    private String inForce(CaseOperator.Ess ess, EssStatus status, @Nullable LocalDate createdOn) {
        LocalDate from = ess.from();
        LocalDate to = ess.to();
        if (status == EssStatus.ESUS) {
            if (from == null && ess.esusRequestedOn() != null) {
                from = ess.esusRequestedOn().plusMonths(2); // two months without an answer are acceptance (R3332-21-3)
            }
            if (to == null && from != null) {
                to = from.plusYears(years(from, ess.esusRequestedOn(), createdOn))
                        .minusDays(1);
            }
            if (from == null && to == null) {
                return "UNKNOWN";
            }
        }
        boolean holds = (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        return holds ? "YES" : "NO";
    }

    /**
     * Returns the years an accreditation is valid: five, or two for a company younger than three when it asked
     * (R3332-21-3 C. trav.).
     */
    private static int years(LocalDate from, @Nullable LocalDate requestedOn, @Nullable LocalDate createdOn) {
        LocalDate asked = requestedOn == null ? from : requestedOn;
        return createdOn != null && createdOn.plusYears(3).isAfter(asked) ? 2 : 5;
    }
}
