/**
 * The jobs of {@code bid-submission.bpmn}: the package is built, its approvals are followed, the outcome is recorded.
 */
@NullMarked
package org.cordee.process.worker.submission;

import org.jspecify.annotations.NullMarked;
