/** Pages of shares: proposed, answered, arbitrated, mediated; what each may owe and who does the essential tasks. */
@NullMarked
package org.cordee.consortium.web.share;

import org.jspecify.annotations.NullMarked;
