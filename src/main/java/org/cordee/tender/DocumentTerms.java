package org.cordee.tender;

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
 * @param severalBidsJoinLots whether a ban on several candidacies holds for all lots together and not lot by lot
 * (R2142-21)
 * @param global the terms of a contract that joins design and works
 */
public record DocumentTerms(
        @Nullable RequiredForm requiredForm,
        boolean requiredFormJustified,
        List<String> essentialTasks,
        @Nullable Boolean signedAtDeposit,
        @Nullable Boolean contractingAuthority,
        @Nullable Boolean runningCostsOver60M,
        boolean severalBidsJoinLots,
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
}
