/** Pages of the agreement (read, write, sign in order) and of the powers of attorney. */
@NullMarked
package org.cordee.agreement.web;

import org.jspecify.annotations.NullMarked;
