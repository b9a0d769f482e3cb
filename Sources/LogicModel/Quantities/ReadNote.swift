/// What a reader of money or time wants to tell about how it read a text.
package import Syntax
