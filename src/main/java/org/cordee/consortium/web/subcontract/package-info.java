/** Pages of what members hand to others, and whose means they rely upon. */
@NullMarked
package org.cordee.consortium.web.subcontract;

import org.jspecify.annotations.NullMarked;
