/** The pages of the directory. */
@NullMarked
package org.cordee.organisation.web;

import org.jspecify.annotations.NullMarked;
