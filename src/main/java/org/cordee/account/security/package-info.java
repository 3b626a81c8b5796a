/** The doors: who is let in on pages, on the API and by one-time links, and which headers every answer carries. */
@NullMarked
package org.cordee.account.security;

import org.jspecify.annotations.NullMarked;
