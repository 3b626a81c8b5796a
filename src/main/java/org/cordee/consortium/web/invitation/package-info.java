/** Pages of one invitation: for the candidate, with an account or by a link, and for the lead that invites. */
@NullMarked
package org.cordee.consortium.web.invitation;

import org.jspecify.annotations.NullMarked;
