/// The gap list as one page that needs nothing else: no network and no script.
package struct HTMLList: GapListFormat {
  private let template: ListTemplate
  private let pictures: ListPictures

  package init(_ template: ListTemplate, pictures: ListPictures = ListPictures()) {
    self.template = template
    self.pictures = pictures
  }

  package func render(_ list: GapList) -> [UInt8] {
    Array(template.render(ListView(list: list, pictures: pictures)).utf8)
  }
}
