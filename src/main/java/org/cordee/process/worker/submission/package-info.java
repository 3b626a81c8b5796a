/** The jobs of {@code bid-submission.bpmn}: the package built, its approvals followed, the outcome recorded. */
@NullMarked
package org.cordee.process.worker.submission;

import org.jspecify.annotations.NullMarked;
