package org.cordee.tender;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer's documents say of the consultation as a whole and no notice does. Null is what nobody has said yet.
 *
 * @param requiredForm asked of the winner
 * @param requiredFormJustified the documents say why that form is necessary (R2142-22)
 * @param essentialTasks which a member has to do itself (R2142-27), each in a line of its own
 * @param signedAtDeposit whether the offer must be signed when it is deposited
 */
public record DocumentTerms(
        @Nullable RequiredForm requiredForm,
        boolean requiredFormJustified,
        List<String> essentialTasks,
        @Nullable Boolean signedAtDeposit) {

    public static final DocumentTerms UNKNOWN = new DocumentTerms(null, false, List.of(), null);

    public DocumentTerms {
        essentialTasks = essentialTasks.stream()
                .map(String::strip)
                .filter(task -> !task.isEmpty())
                .distinct()
                .toList();
    }
}
