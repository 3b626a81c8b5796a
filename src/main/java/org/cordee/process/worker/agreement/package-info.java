/** The jobs of {@code agreement-signing.bpmn}: the turns to sign, then the powers of attorney, and their reminders. */
@NullMarked
package org.cordee.process.worker.agreement;

import org.jspecify.annotations.NullMarked;
