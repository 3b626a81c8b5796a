package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The terms of the whole consultation that the buyer's documents state and no notice contains. Null means not known
 * yet.
 *
 * @param requiredForm asked of the winner
 * @param requiredFormJustified whether the documents say why that form is necessary (R2142-22)
 * @param essentialTasks tasks that a member has to do itself (R2142-27), each on its own line
 * @param signedAtDeposit whether the offer must be signed when it is deposited
 * @param contractingAuthority whether the buyer buys as a contracting authority (pouvoir adjudicateur), which alone may
 * reserve a lot to enterprises of the social and solidarity economy (L2113-15)
 * @param runningCostsOver60M whether the buyer's running costs are above 60 million euros a year (R2191-7)
 * @param severalBidsForbidden whether an enterprise may take part in one candidacy (R2142-21, R2151-7); applies to
 * every lot without a value of its own
 * @param severalBidsJoinLots whether a ban on several candidacies holds for all lots together and not lot by lot
 * (R2142-21)
 * @param global the terms of a contract that joins design and works
 */
@Embeddable
public record DocumentTerms(
        @Enumerated(EnumType.STRING) @Column(name = "required_form") @Nullable
        RequiredForm requiredForm,

        @Column(name = "required_form_justified") boolean requiredFormJustified,

        @Convert(converter = LinesConverter.class) @Column(name = "essential_tasks")
        List<String> essentialTasks,

        @Column(name = "signed_at_deposit") @Nullable Boolean signedAtDeposit,
        @Column(name = "contracting_authority") @Nullable Boolean contractingAuthority,
        @Column(name = "running_costs_over_60m") @Nullable Boolean runningCostsOver60M,
        @Column(name = "several_bids_forbidden") @Nullable Boolean severalBidsForbidden,
        @Column(name = "several_bids_join_lots") boolean severalBidsJoinLots,
        GlobalTerms global) {

    public static final DocumentTerms UNKNOWN = new DocumentTerms(null, false, List.of(), null);

    /** Creates the terms when the kind of buyer is not known. */
    public DocumentTerms(
            @Nullable RequiredForm requiredForm,
            boolean requiredFormJustified,
            List<String> essentialTasks,
            @Nullable Boolean signedAtDeposit) {
        this(
                requiredForm,
                requiredFormJustified,
                essentialTasks,
                signedAtDeposit,
                null,
                null,
                null,
                false,
                GlobalTerms.UNKNOWN);
    }

    public DocumentTerms {
        essentialTasks = essentialTasks.stream()
                .map(String::strip)
                .filter(task -> !task.isEmpty())
                .distinct()
                .toList();
    }

    /** Returns the same terms with a rule for several candidacies that holds lot by lot. */
    public DocumentTerms withSeveralBids(@Nullable Boolean forbidden) {
        return new DocumentTerms(
                requiredForm,
                requiredFormJustified,
                essentialTasks,
                signedAtDeposit,
                contractingAuthority,
                runningCostsOver60M,
                forbidden,
                false,
                global);
    }

    /** Returns the same terms with another form asked of the winner. */
    public DocumentTerms with(@Nullable RequiredForm form) {
        return new DocumentTerms(
                form,
                requiredFormJustified,
                essentialTasks,
                signedAtDeposit,
                contractingAuthority,
                runningCostsOver60M,
                severalBidsForbidden,
                severalBidsJoinLots,
                global);
    }

    /** Tells if an enterprise may take part in one candidacy for all lots together. */
    public boolean severalBidsForbiddenAcrossLots() {
        return Boolean.TRUE.equals(severalBidsForbidden) && severalBidsJoinLots;
    }
}
