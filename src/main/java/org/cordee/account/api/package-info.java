/** Accounts for programs: me, my tokens, and people for the administrator. */
@NullMarked
package org.cordee.account.api;

import org.jspecify.annotations.NullMarked;
