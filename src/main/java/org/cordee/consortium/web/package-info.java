/** Pages of consortia for their lead and members: open, correct, define slots and candidates, give up. */
@NullMarked
package org.cordee.consortium.web;

import org.jspecify.annotations.NullMarked;
