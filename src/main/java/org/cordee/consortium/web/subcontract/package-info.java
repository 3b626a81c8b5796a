/** Pages of subcontractors, staff made available and operators that members rely upon. */
@NullMarked
package org.cordee.consortium.web.subcontract;

import org.jspecify.annotations.NullMarked;
