/** The page of support advice. */
@NullMarked
package org.cordee.support.web;

import org.jspecify.annotations.NullMarked;
