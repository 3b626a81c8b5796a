/** Proves a user's identity: passwords, the tokens of programs, and the throttling of guesses. */
@NullMarked
@NamedInterface("signin")
package org.cordee.account.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
