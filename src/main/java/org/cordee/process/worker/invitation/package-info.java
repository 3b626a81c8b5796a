/**
 * The jobs of {@code partner-invitation.bpmn}: one candidate's turn after the other, sent, reminded, resumed after a
 * question, expired.
 */
@NullMarked
package org.cordee.process.worker.invitation;

import org.jspecify.annotations.NullMarked;
