/** Pages of shares: proposals, answers, arbitration, mediation; the amounts each may owe, and the essential tasks. */
@NullMarked
package org.cordee.consortium.web.share;

import org.jspecify.annotations.NullMarked;
