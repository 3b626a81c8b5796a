/** Pages of groupings for their lead and members, and of invitations for candidates with or without an account. */
@NullMarked
package org.cordee.consortium.web;

import org.jspecify.annotations.NullMarked;
