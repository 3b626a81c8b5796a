/** The API of the rules. */
@NullMarked
package org.cordee.law.web;

import org.jspecify.annotations.NullMarked;
