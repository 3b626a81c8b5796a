/** Authentication for pages, the API and one-time links, and the security headers of every answer. */
@NullMarked
package org.cordee.account.security;

import org.jspecify.annotations.NullMarked;
