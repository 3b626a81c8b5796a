/** The page on which a lead chooses the candidates of a slot, the public page of the rule, and both for programs. */
@NullMarked
package org.cordee.sourcing.web;

import org.jspecify.annotations.NullMarked;
