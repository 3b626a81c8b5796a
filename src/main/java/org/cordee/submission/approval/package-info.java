/**
 * The members' approvals of the frozen bid before the deposit, in rounds, and the lead's decision after an objection.
 */
@NullMarked
@NamedInterface("approval")
package org.cordee.submission.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
