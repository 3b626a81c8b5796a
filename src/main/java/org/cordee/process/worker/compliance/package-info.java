/** The job of {@code compliance-check.bpmn}: the grouping judged at its stage. */
@NullMarked
package org.cordee.process.worker.compliance;

import org.jspecify.annotations.NullMarked;
