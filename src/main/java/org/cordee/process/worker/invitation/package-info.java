/**
 * The jobs of {@code partner-invitation.bpmn}: candidates take turns; each invitation is sent, reminded, resumed after
 * a question, expired.
 */
@NullMarked
package org.cordee.process.worker.invitation;

import org.jspecify.annotations.NullMarked;
