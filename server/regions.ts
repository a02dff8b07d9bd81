/**
 * Which regions offer SealOCR. Mainland: the list of the API's page (866/45807) and the hosts its SDK pages name.
 * International: the page names none and does not require one; its region list is assumed.
 */
export type Edition = 'mainland' | 'international'

const mainland = ['ap-beijing', 'ap-guangzhou', 'ap-hongkong', 'ap-nanjing', 'ap-shanghai']
const international = ['ap-bangkok', 'ap-guangzhou', 'ap-hongkong', 'ap-jakarta', 'ap-seoul', 'ap-singapore', 'ap-tokyo', 'eu-frankfurt', 'na-ashburn', 'na-siliconvalley', 'sa-saopaulo']

export const regions: Record<Edition | 'elsewhere', string[]> = {
  mainland,
  international,
  /** Real regions of the platform; those an edition does not list answer UnsupportedRegion instead of an unknown value. */
  elsewhere: [
    ...mainland, ...international,
    'ap-beijing-fsi', 'ap-chengdu', 'ap-chongqing', 'ap-mumbai', 'ap-shanghai-fsi', 'ap-shenzhen', 'ap-shenzhen-fsi', 'ap-taipei', 'na-toronto', 'eu-moscow',
  ],
}
