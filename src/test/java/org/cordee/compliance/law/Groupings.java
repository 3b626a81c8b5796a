package org.cordee.compliance.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.cordee.compliance.lawcase.BuyerDuties;
import org.cordee.compliance.lawcase.Change;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.Consultation;
import org.cordee.compliance.lawcase.EssStatus;
import org.cordee.compliance.lawcase.Figures;
import org.cordee.compliance.lawcase.GroupingForm;
import org.cordee.compliance.lawcase.InsertionKind;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.compliance.lawcase.Lot;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.compliance.lawcase.OtherGrouping;
import org.cordee.compliance.lawcase.Reservation;
import org.cordee.feel.DecisionTables;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** Builds cases in a line or two. */
public final class Groupings {

    /** Created once for all tests, because reading the tables takes longer than most tests. */
    public static final DecisionTables TABLES = DecisionTables.onClasspath();

    static final CheckingCases CHECKING = new CheckingCases(TABLES);
    static final ZonedDateTime AT = ZonedDateTime.parse("2027-03-01T10:00:00+01:00");
    static final LocalDate DAY = AT.toLocalDate();
    static final ZonedDateTime DEADLINE = ZonedDateTime.parse("2027-03-15T12:00:00+01:00[Europe/Paris]");
    static final Consultation OPEN = consultation(Consultation.Procedure.OPEN, false);
    static final Organisation BIG = firm("G1", figures("6100", "1700000000", "2100000000"));
    static final Organisation SMALL = firm("P1", figures("48", "2400000", "1200000"));

    private Groupings() {}

    static Consultation consultation(Consultation.Procedure procedure, boolean forbidden) {
        return consultation(procedure, forbidden, DEADLINE, null);
    }

    /** Returns an open consultation with another deadline. */
    static Consultation due(ZonedDateTime deadline) {
        return consultation(Consultation.Procedure.OPEN, false, deadline, null);
    }

    /** Returns an open consultation whose buyer has decided which candidates are admitted. */
    static Consultation decided(ZonedDateTime at) {
        return consultation(Consultation.Procedure.OPEN, false, DEADLINE, at);
    }

    private static Consultation consultation(
            Consultation.Procedure procedure,
            boolean forbidden,
            ZonedDateTime deadline,
            @Nullable ZonedDateTime decidedAt) {
        return new Consultation(
                "VDL-2027-07",
                LocalDate.of(2027, 2, 1),
                procedure,
                Consultation.Nature.SERVICES,
                deadline,
                deadline,
                forbidden,
                Consultation.Scope.LOT,
                null,
                false,
                Map.of(),
                false,
                decidedAt,
                new Consultation.Buyer("vdl", true, null, null, null),
                null,
                null);
    }

    public static Figures figures(@Nullable String headcount, @Nullable String turnover, @Nullable String balance) {
        return new Figures(
                headcount == null ? null : new BigDecimal(headcount),
                turnover == null ? null : Amount.of(turnover),
                balance == null ? null : Amount.of(balance));
    }

    public static Organisation firm(String id, Figures figures) {
        return organisation(id, figures, EssStatus.NONE, insertion(InsertionKind.NONE, null, null, null));
    }

    public static Organisation.Insertion insertion(
            InsertionKind kind, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Percentage staff) {
        return new Organisation.Insertion(kind, from, to, Percentage.of("55"), staff);
    }

    public static Organisation organisation(
            String id, Figures figures, EssStatus ess, Organisation.Insertion insertion) {
        return organisation(id, figures, null, Figures.UNKNOWN, List.of(), null, ess, insertion);
    }

    public static Organisation organisation(
            String id,
            Figures own,
            @Nullable String parent,
            Figures group,
            List<Organisation.Partner> partners,
            @Nullable Percentage publicOwnership,
            EssStatus ess,
            Organisation.Insertion insertion) {
        return new Organisation(
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
                new Organisation.Ess(ess, null, null, null, null),
                insertion,
                List.of(),
                List.of(),
                List.of());
    }

    static Lot lot(String number, @Nullable String amount, @Nullable String rate, @Nullable String cost) {
        return new Lot(
                number,
                amount == null ? null : Amount.of(amount),
                Lot.Status.OPEN,
                Reservation.NONE,
                Percentage.of("50"),
                rate == null
                        ? null
                        : new Lot.InsertionClause(
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

    static Consortium.Member member(String id, String lot, String share, String amount, int... hours) {
        return new Consortium.Member(
                id,
                lot,
                Percentage.of(share),
                Amount.of(amount),
                "person-" + id,
                null,
                List.of(),
                hours.length == 0
                        ? new Consortium.InsertionHours(0, 0, 0)
                        : new Consortium.InsertionHours(hours[0], hours[1], hours[2]));
    }

    static Consortium.Subcontract subcontract(String from, String to, String lot, String amount, int hours) {
        return new Consortium.Subcontract(from, to, lot, Amount.of(amount), hours, false, List.of(), null);
    }

    static Consortium consortium(
            List<Lot> lots,
            List<Consortium.Member> members,
            List<Consortium.Subcontract> subcontracts,
            List<Consortium.Staffing> staffing) {
        return new Consortium(
                "C-A",
                lots.stream().map(Lot::number).toList(),
                GroupingForm.JOINT,
                members.get(0).siret(),
                "",
                false,
                members,
                subcontracts,
                staffing,
                List.of());
    }

    public static LawCase of(List<Lot> lots, List<Organisation> organisations, Consortium consortium) {
        return of(OPEN, lots, organisations, consortium, List.of(), null);
    }

    public static LawCase of(
            Consultation consultation,
            List<Lot> lots,
            List<Organisation> organisations,
            @Nullable Consortium consortium,
            List<OtherGrouping> others,
            @Nullable Change change) {
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
