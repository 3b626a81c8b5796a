package org.cordee.tender;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A published notice that passed all checks: its identity and its content.
 *
 * @param criteria the award criteria beside the price, by the key of the lot
 * @param remarks the published values that could not be read and were left out, each with its place and remedy
 * @param amendment set when the content states the changed values alone; null for a whole notice
 * @param descriptors the subjects in the words of the BOAMP, for example Maîtrise d'œuvre; European notices have CPV codes
 * instead
 */
public record Notice(
        NoticeIdentity identity,
        ConsultationContent content,
        Map<String, List<AwardCriterion>> criteria,
        List<Flaw> remarks,
        @Nullable Amendment amendment,
        List<String> descriptors) {

    public Notice {
        remarks = List.copyOf(remarks);
        descriptors = List.copyOf(descriptors);
    }

    /** Creates a whole notice in the European format. */
    public Notice(
            NoticeIdentity identity,
            ConsultationContent content,
            Map<String, List<AwardCriterion>> criteria,
            List<Flaw> remarks) {
        this(identity, content, criteria, remarks, null, List.of());
    }

    public Notice with(List<Flaw> others) {
        return new Notice(identity, content, criteria, others, amendment, descriptors);
    }
}
