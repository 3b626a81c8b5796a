package org.cordee.organisation.importing;

import java.util.UUID;
import org.cordee.organisation.FactField;
import org.cordee.organisation.importing.SourceRules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A fact of which a line and the directory say different things.
 *
 * @param subjectId the organisation or the establishment
 * @param oldSource the number of the source of the directory's value; null when it was typed
 */
record FieldDifference(
        FactField field,
        UUID organisationId,
        UUID subjectId,
        Fact old,
        @Nullable Integer oldSource,
        Fact said,
        Verdict verdict) {}
