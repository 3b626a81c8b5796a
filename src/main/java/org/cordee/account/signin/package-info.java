/** How somebody proves to be whom it says: passwords, the tokens of programs, and what slows down who guesses. */
@NullMarked
@NamedInterface("signin")
package org.cordee.account.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
