package struct F { package let name: String }
package let allFormats: [F] = []
