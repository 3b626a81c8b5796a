package org.cordee.law.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.cordee.feel.DecisionTables;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.CaseCandidacy;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.law.casefile.EnterpriseFigures;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.law.casefile.ReservationArticle;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** Builds cases in a line or two. */
public final class SampleCases {

    /** Created once for all tests, because reading the tables takes longer than most tests. */
    public static final DecisionTables TABLES = DecisionTables.onClasspath();

    static final CheckingCases CHECKING = new CheckingCases(TABLES);
    static final ZonedDateTime AT = ZonedDateTime.parse("2027-03-01T10:00:00+01:00");
    static final LocalDate DAY = AT.toLocalDate();
    static final ZonedDateTime DEADLINE = ZonedDateTime.parse("2027-03-15T12:00:00+01:00[Europe/Paris]");
    static final CaseConsultation OPEN = consultation(CaseConsultation.Procedure.OPEN, false);
    static final CaseOperator BIG = firm("G1", figures("6100", "1700000000", "2100000000"));
    static final CaseOperator SMALL = firm("P1", figures("48", "2400000", "1200000"));

    private SampleCases() {}

    static CaseConsultation consultation(CaseConsultation.Procedure procedure, boolean forbidden) {
        return consultation(procedure, forbidden, DEADLINE, null);
    }

    /** Returns an open consultation with another deadline. */
    static CaseConsultation due(ZonedDateTime deadline) {
        return consultation(CaseConsultation.Procedure.OPEN, false, deadline, null);
    }

    /** Returns an open consultation whose buyer has decided which candidates are admitted. */
    static CaseConsultation decided(ZonedDateTime at) {
        return consultation(CaseConsultation.Procedure.OPEN, false, DEADLINE, at);
    }

    private static CaseConsultation consultation(
            CaseConsultation.Procedure procedure,
            boolean forbidden,
            ZonedDateTime deadline,
            @Nullable ZonedDateTime decidedAt) {
        return new CaseConsultation(
                "VDL-2027-07",
                LocalDate.of(2027, 2, 1),
                procedure,
                CaseConsultation.Nature.SERVICES,
                deadline,
                deadline,
                forbidden,
                CaseConsultation.Scope.LOT,
                null,
                false,
                Map.of(),
                false,
                decidedAt,
                new CaseConsultation.Buyer("vdl", true, null, null, null, null),
                null,
                null);
    }

    public static EnterpriseFigures figures(
            @Nullable String headcount, @Nullable String turnover, @Nullable String balance) {
        return new EnterpriseFigures(
                headcount == null ? null : new BigDecimal(headcount),
                turnover == null ? null : Amount.of(turnover),
                balance == null ? null : Amount.of(balance));
    }

    public static CaseOperator firm(String id, EnterpriseFigures figures) {
        return organisation(id, figures, EssStatus.NONE, insertion(InsertionKind.NONE, null, null, null));
    }

    public static CaseOperator.Insertion insertion(
            InsertionKind kind, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Percentage staff) {
        return new CaseOperator.Insertion(kind, from, to, Percentage.of("55"), staff);
    }

    public static CaseOperator organisation(
            String id, EnterpriseFigures figures, EssStatus ess, CaseOperator.Insertion insertion) {
        return organisation(id, figures, null, EnterpriseFigures.UNKNOWN, List.of(), null, ess, insertion);
    }

    public static CaseOperator organisation(
            String id,
            EnterpriseFigures own,
            @Nullable String parent,
            EnterpriseFigures group,
            List<CaseOperator.Partner> partners,
            @Nullable Percentage publicOwnership,
            EssStatus ess,
            CaseOperator.Insertion insertion) {
        return new CaseOperator(
                id,
                true,
                id,
                "",
                own,
                parent,
                group,
                partners,
                publicOwnership,
                null,
                false,
                new CaseOperator.Ess(ess, null, null, null, null),
                insertion,
                List.of(),
                List.of(),
                List.of());
    }

    static CaseLot lot(String number, @Nullable String amount, @Nullable String rate, @Nullable String cost) {
        return new CaseLot(
                number,
                amount == null ? null : Amount.of(amount),
                CaseLot.Status.OPEN,
                ReservationArticle.NONE,
                Percentage.of("50"),
                rate == null
                        ? null
                        : new CaseLot.InsertionClause(
                                Percentage.of(rate),
                                null,
                                Percentage.of("50"),
                                cost == null ? null : Amount.of(cost),
                                true),
                null,
                null,
                null,
                null,
                null,
                null,
                BuyerDuties.UNKNOWN,
                List.of());
    }

    static CaseConsortium.Member member(String id, String lot, String share, String amount, int... hours) {
        return new CaseConsortium.Member(
                id,
                lot,
                Percentage.of(share),
                Amount.of(amount),
                "person-" + id,
                null,
                List.of(),
                hours.length == 0
                        ? new CaseConsortium.InsertionHours(0, 0, 0)
                        : new CaseConsortium.InsertionHours(hours[0], hours[1], hours[2]));
    }

    static CaseConsortium.Subcontract subcontract(String from, String to, String lot, String amount, int hours) {
        return new CaseConsortium.Subcontract(from, to, lot, Amount.of(amount), hours, false, List.of(), null);
    }

    static CaseConsortium consortium(
            List<CaseLot> lots,
            List<CaseConsortium.Member> members,
            List<CaseConsortium.Subcontract> subcontracts,
            List<CaseConsortium.Staffing> staffing) {
        return new CaseConsortium(
                "C-A",
                lots.stream().map(CaseLot::number).toList(),
                LiabilityForm.JOINT,
                members.get(0).siret(),
                "",
                false,
                members,
                subcontracts,
                staffing,
                List.of());
    }

    public static LawCase of(List<CaseLot> lots, List<CaseOperator> organisations, CaseConsortium consortium) {
        return of(OPEN, lots, organisations, consortium, List.of(), null);
    }

    public static LawCase of(
            CaseConsultation consultation,
            List<CaseLot> lots,
            List<CaseOperator> organisations,
            @Nullable CaseConsortium consortium,
            List<CaseCandidacy> others,
            @Nullable CompositionChange change) {
        return new LawCase(
                "case",
                AT,
                consultation,
                lots,
                organisations,
                consortium,
                others,
                null,
                List.of(),
                change,
                null,
                List.of(),
                Map.of());
    }
}
