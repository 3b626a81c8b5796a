package org.cordee.composer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsortium.InsertionHours;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseLot.InsertionClause;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.LawCase;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.cordee.tender.AskedCapacities;
import org.jspecify.annotations.Nullable;

/** Converts a design into a case file, so that the law judges it like any other case. */
final class CaseWriting {

    /** The legal minimum (R2113-7); a notice does not give how much more a buyer asks. */
    private static final Percentage LEAST_RATIO = Percentage.of("50");

    private final DesignLot work;
    private final Firm lead;
    private final Brief brief;

    CaseWriting(DesignLot work, Firm lead, Brief brief) {
        this.work = work;
        this.lead = lead;
        this.brief = brief;
    }

    LawCase of(DesignDraft draft) {
        List<CaseConsortium.Member> members = draft.rows().stream()
                .filter(row -> !row.amount().isZero() || row.share().tenThousandths() > 0)
                .map(this::member)
                .toList();
        List<CaseConsortium.Subcontract> subcontracts = draft.handed().stream()
                .map(handed -> new CaseConsortium.Subcontract(
                        lead.siret(),
                        handed.to().siret(),
                        work.number(),
                        handed.amount(),
                        handed.hours().value(),
                        false,
                        List.of(),
                        null))
                .toList();
        Stream<Firm> firms = Stream.concat(
                draft.rows().stream().map(DesignDraft.Row::firm),
                draft.handed().stream().map(DesignDraft.SubcontractedWork::to));
        return law(members, subcontracts, firms.map(Firm::law).distinct().toList());
    }

    /**
     * Builds a case with all firms, each with the whole lot: never a real consortium, but the law returns what each
     * firm counts for.
     */
    LawCase ofEverybody(List<Firm> firms) {
        List<Firm> all = new ArrayList<>(List.of(lead));
        all.addAll(firms);
        List<CaseConsortium.Member> members = all.stream()
                .map(firm -> new CaseConsortium.Member(
                        firm.siret(), work.number(), null, brief.amount(), null, null, tasks(firm), hours(0, 0)))
                .toList();
        return law(members, List.of(), all.stream().map(Firm::law).toList());
    }

    private CaseConsortium.Member member(DesignDraft.Row row) {
        return new CaseConsortium.Member(
                row.firm().siret(),
                work.number(),
                row.share(),
                row.amount(),
                null,
                null,
                tasks(row.firm()),
                hours(row.hours().value(), row.hired().value()));
    }

    private List<String> tasks(Firm firm) {
        return firm.equals(lead) ? work.leadTasks() : List.of();
    }

    private static InsertionHours hours(int structure, int direct) {
        return new InsertionHours(structure, direct, 0);
    }

    private LawCase law(
            List<CaseConsortium.Member> members,
            List<CaseConsortium.Subcontract> subcontracts,
            List<CaseOperator> organisations) {
        CaseConsortium consortium = new CaseConsortium(
                work.consortiumId().toString(),
                List.of(work.number()),
                work.form(),
                lead.siret(),
                "DRAFT",
                true,
                members,
                subcontracts,
                List.of(),
                List.of());
        return new LawCase(
                "design",
                work.at(),
                work.consultation(),
                List.of(lot()),
                organisations,
                consortium,
                work.others(),
                null,
                List.of(),
                null,
                null,
                List.of(),
                Map.of());
    }

    private CaseLot lot() {
        return new CaseLot(
                work.number(),
                brief.amount(),
                CaseLot.Status.OPEN,
                work.reservation(),
                LEAST_RATIO,
                clause(),
                null,
                null,
                null,
                work.months() == 0 ? null : work.months(),
                null,
                capacities(),
                BuyerDuties.UNKNOWN,
                List.of());
    }

    /** Returns null when the documents have not been read, so that C-01 stays open. */
    private CaseLot.@Nullable Capacities capacities() {
        AskedCapacities asked = work.terms().capacities();
        return asked.known() ? new CaseLot.Capacities(asked.turnover(), asked.headcount(), work.estimate()) : null;
    }

    private @Nullable InsertionClause clause() {
        Integer hours = brief.clauseHours() == null ? null : brief.clauseHours().value();
        Amount cost = brief.hourlyCost();
        return hours == null && brief.labourShare() == null
                ? null
                : new InsertionClause(null, hours, brief.labourShare(), cost, true);
    }
}
