/** The account API for programs: the own person and tokens, and persons for administrators. */
@NullMarked
package org.cordee.account.api;

import org.jspecify.annotations.NullMarked;
