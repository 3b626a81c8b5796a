/** Account pages: sign-in, own account, passwords by link, accounts for the administrator. */
@NullMarked
package org.cordee.account.web;

import org.jspecify.annotations.NullMarked;
