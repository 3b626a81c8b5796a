/** Pages of groupings for their lead and members: opened, corrected, given slots and candidates, given up. */
@NullMarked
package org.cordee.consortium.web;

import org.jspecify.annotations.NullMarked;
