/** The pages and the API of the library. */
@NullMarked
package org.cordee.library.web;

import org.jspecify.annotations.NullMarked;
